-- The processes that serve this desk, by the name that each machine keeps, and what each has made of every add-on.
create table desk_node (
    id         text        primary key check (char_length(id) between 1 and 100),
    name       text        not null check (char_length(name) between 1 and 255),
    version    text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);

create table desk_node_addon (
    node      text        not null references desk_node on delete cascade,
    publisher text        not null,
    slug      text        not null,
    version   text        not null,
    state     text        not null check (state in ('READY', 'RUNNING', 'FAILED')),
    reason    text        not null default '',
    since     timestamptz not null,
    primary key (node, publisher, slug),
    constraint desk_node_addon_failure_has_a_reason check ((state = 'FAILED') = (reason <> ''))
);
