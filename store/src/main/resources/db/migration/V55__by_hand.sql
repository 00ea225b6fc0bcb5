-- Why staff keep an add-on from running, whatever is paid; null while they do not.
alter table entitlement add column held text check (length(held) between 1 and 300);
alter table entitlement add check (held is null or state = 'SUSPENDED');

-- Periods that nobody has to pay, because staff decided so.
create table waived_period (
    subscription_id uuid        not null references subscription,
    period_start    timestamptz not null,
    period_end      timestamptz not null,
    reason          text        not null check (length(reason) between 1 and 300),
    at              timestamptz not null,
    primary key (subscription_id, period_start),
    check (period_start < period_end),
    exclude using gist (subscription_id with =, tstzrange(period_start, period_end) with &&)
);
create trigger waived_period_stays before update or delete on waived_period for each row execute function stays();

-- What staff look for by what a gateway or a bank calls it.
create index payment_reference on payment (reference);
create index refund_reference on refund (reference);
