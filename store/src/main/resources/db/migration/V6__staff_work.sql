-- What the vendor calls a licence, to tell it from the account's others.
alter table licence add column label text not null default '' check (length(label) <= 80);

-- One live token of a name; a new secret for the name replaces the old one.
create unique index staff_token_name on staff_token (name) where revoked_at is null;

-- Who did what; entries of an account are shown to its people.
create table audit_entry (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null check (length(actor) between 1 and 254),
    action     text        not null check (length(action) between 1 and 80),
    subject    text        not null check (length(subject) <= 254),
    account_id uuid        references account
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_account on audit_entry (account_id, at desc, id desc);
