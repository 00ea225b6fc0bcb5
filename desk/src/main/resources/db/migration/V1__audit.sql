-- Each entry carries the digest of the one before it, so that a changed or missing one is found.
create table audit_entry (
    number bigint primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    address text not null,
    previous text not null,
    digest text not null unique
);

create index audit_by_subject on audit_entry (subject, number desc);
