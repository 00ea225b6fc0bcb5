-- What should be on this desk, and what is. A row without a present release is an installation that is only wished for.
create table installation (
    publisher        text        not null,
    slug             text        not null,
    kind             text        not null check (kind in ('CHANNEL', 'LANGUAGE', 'PLUGIN')),
    desired_version  text,
    should_be_active boolean     not null,
    state            text        not null check (state in ('ABSENT', 'INACTIVE', 'ACTIVE', 'FAILED')),
    reason           text        not null default '',
    version          text,
    folder           text,
    manifest         jsonb,
    files            jsonb,
    digest           text check (digest ~ '^[0-9a-f]{64}$'),
    installed_at     timestamptz,
    changed_at       timestamptz not null,
    primary key (publisher, slug),
    constraint installation_present_or_absent check (
        (state = 'ABSENT') = (num_nonnulls(version, folder, manifest, files, digest, installed_at) = 0)
        and num_nonnulls(version, folder, manifest, files, digest, installed_at) in (0, 6)),
    constraint installation_failure_has_a_reason check (state <> 'FAILED' or reason <> ''),
    constraint installation_active_is_wanted check (desired_version is not null or not should_be_active)
);

create table operation (
    id           uuid        primary key,
    action       text        not null check (action in ('INSTALL', 'ACTIVATE', 'DEACTIVATE', 'UNINSTALL')),
    publisher    text        not null,
    slug         text        not null,
    version      text,
    erase        boolean     not null default false,
    requested_by text        not null,
    state        text        not null check (state in ('RUNNING', 'WAITING_FOR_PAYMENT', 'SUCCEEDED', 'FAILED', 'ROLLED_BACK')),
    -- what the worker needs to go on after a crash: the release as listed when it was asked for, and what is staged
    release      jsonb,
    staged       jsonb,
    was_active   boolean     not null default false,
    attempts     integer     not null default 1 check (attempts > 0),
    lease_owner  text,
    lease_until  timestamptz,
    -- set while the operation is still running: its steps are being undone
    problem      jsonb,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    constraint operation_lease_is_whole check ((lease_owner is null) = (lease_until is null)),
    constraint operation_end_is_dated check ((state in ('RUNNING', 'WAITING_FOR_PAYMENT')) = (ended_at is null)),
    constraint operation_ended_lets_go check (ended_at is null or lease_owner is null),
    constraint operation_failure_is_explained check (state not in ('FAILED', 'ROLLED_BACK') or problem is not null),
    constraint operation_success_has_no_problem check (state <> 'SUCCEEDED' or problem is null)
);

-- One at a time per add-on: a second request finds this row and joins it.
create unique index operation_one_live on operation (publisher, slug) where state in ('RUNNING', 'WAITING_FOR_PAYMENT');
create index operation_leases on operation (lease_until) where state = 'RUNNING';
create index operation_history on operation (publisher, slug, requested_at desc);

create table operation_step (
    operation  uuid        not null references operation on delete cascade,
    position   integer     not null check (position between 0 and 99),
    name       text        not null check (name ~ '^[a-z-]{1,40}$'),
    state      text        not null check (state in ('PENDING', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
    started_at timestamptz,
    ended_at   timestamptz,
    message    text        not null default '',
    progress   integer     not null default 0 check (progress between 0 and 100),
    primary key (operation, position),
    constraint operation_step_is_dated check (
        case state
            when 'PENDING' then started_at is null and ended_at is null
            when 'RUNNING' then started_at is not null and ended_at is null
            else started_at is not null and ended_at is not null
        end)
);
