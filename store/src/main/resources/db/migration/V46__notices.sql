-- What people are written to in.
alter table person add column language text not null default 'en' check (language in ('en', 'de', 'vi'));

-- A notice that is not tried any more; its problem says why.
alter table billing_notice add column given_up_at timestamptz;
drop index billing_notice_open;
create index billing_notice_open on billing_notice (next_at) where sent_at is null and given_up_at is null;

-- Who got a notice already, so that trying again tells nobody twice.
create table notice_mail (
    notice_id bigint      not null references billing_notice on delete cascade,
    person_id uuid        not null references person on delete cascade,
    sent_at   timestamptz not null,
    primary key (notice_id, person_id)
);

-- Recurring work of all nodes, as db-scheduler wants it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
