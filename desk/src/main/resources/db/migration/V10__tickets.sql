create table ticket (
    number bigint generated always as identity (start with 1001) primary key,
    subject text not null check (char_length(subject) between 1 and 250),
    status text not null default 'OPEN' check (status in ('OPEN', 'PENDING', 'SOLVED')),
    requester_name text not null check (char_length(requester_name) between 1 and 120),
    requester_email text not null check (char_length(requester_email) <= 254),
    -- The add-on ("publisher/slug") whose channel opened the ticket; empty for tickets that operators opened.
    channel text not null default '',
    reference text not null default '' check (char_length(reference) <= 200),
    opened_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index ticket_reference on ticket (channel, reference) where reference <> '';
create index ticket_by_status on ticket (status, updated_at desc, number desc);
create index ticket_by_update on ticket (updated_at desc, number desc);
create index ticket_by_channel on ticket (channel) where channel <> '';

create table ticket_message (
    id bigint generated always as identity primary key,
    ticket_number bigint not null references ticket (number),
    reference text not null default '' check (char_length(reference) <= 200),
    author text not null check (char_length(author) between 1 and 120),
    from_operator boolean not null,
    body text not null check (char_length(body) between 1 and 100000),
    written_at timestamptz not null
);

create unique index ticket_message_reference on ticket_message (ticket_number, reference) where reference <> '';
create index ticket_message_by_ticket on ticket_message (ticket_number, id);

-- What happened, in the order of its commits: add-ons are told from here, at least once.
create table ticket_event (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    ticket_number bigint not null references ticket (number),
    type text not null check (type in ('TICKET_OPENED', 'MESSAGE_ADDED', 'STATUS_CHANGED')),
    payload jsonb not null,
    occurred_at timestamptz not null
);
