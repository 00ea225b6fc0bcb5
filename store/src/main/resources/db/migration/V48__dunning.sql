-- What was done about an unpaid renewal, each step once.
create table dunning_step (
    invoice_id uuid        not null references invoice,
    kind       text        not null check (kind in ('CHARGE','REMIND','SUSPEND','TERMINATE')),
    number     int         not null check (number >= 0),
    at         timestamptz not null,
    primary key (invoice_id, kind, number)
);
create trigger dunning_step_stays before update or delete on dunning_step for each row execute function stays();
