-- Failed sign-ins as the store counts them: with the time until which the next one waits, so that a try is counted and let in or
-- not by one statement. What was counted before is at most an hour old and begins anew.
drop table sign_in_failure;
create table failed_sign_in (
    subject      text        primary key,
    failures     int         not null check (failures > 0),
    last_failure timestamptz not null,
    locked_until timestamptz not null
);
create index failed_sign_in_last on failed_sign_in (last_failure);
