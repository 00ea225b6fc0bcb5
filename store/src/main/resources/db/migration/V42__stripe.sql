-- Accounts as Stripe knows them.
create table stripe_customer (
    account_id  uuid        primary key references account,
    customer_id text        not null unique check (length(customer_id) between 1 and 255),
    created_at  timestamptz not null
);

-- Charges that were sent at least once: only of the others a refused connection says that nothing was begun.
create table stripe_attempt (
    payment_id uuid        primary key,
    begun_at   timestamptz not null
);
