-- What a file of desired state says of an add-on, for the time after the operation that is going on.
create table desired_waiting (
    addon   addon_name  primary key,
    -- sealed under the desk's secret key
    entry   text        not null check (char_length(entry) <= 2000000),
    actor   text        not null check (char_length(actor) between 1 and 200),
    address text        not null check (char_length(address) <= 200),
    at      timestamptz not null
);
