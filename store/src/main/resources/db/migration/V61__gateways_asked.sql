-- Payments of which a gateway says something else than the books, as of the last time that it was asked.
create table gateway_difference (
    payment_id uuid        primary key references payment,
    problem    text        not null check (length(problem) between 1 and 300),
    found_at   timestamptz not null
);
create index payment_settled on payment (settled_at) where settled_at is not null;
