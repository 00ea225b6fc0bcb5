-- The sandbox plays a company of its own: it commits by itself, and nothing of the books refers to these tables.
create table sandbox_setup (
    id         uuid        primary key,
    account_id uuid        not null,
    back       text        not null check (length(back) <= 2000),
    token      text,
    created_at timestamptz not null
);

create table sandbox_card (
    token      text        primary key,
    account_id uuid        not null,
    card       text        not null,
    created_at timestamptz not null
);

create table sandbox_payment (
    id          uuid        primary key,
    account_id  uuid        not null,
    token       text        not null,
    card        text,
    currency    char(3)     not null,
    amount      bigint      not null check (amount > 0),
    description text        not null,
    back        text        not null,
    state       text        not null check (state in ('LOST','WAITING','PROCESSING','SUCCEEDED','DECLINED','CANCELLED')),
    code        text        not null default '',
    created_at  timestamptz not null,
    -- When it succeeds by itself.
    succeeds_at timestamptz
);
create index sandbox_payment_later on sandbox_payment (succeeds_at) where succeeds_at is not null;

create table sandbox_refund (
    id         uuid        primary key,
    payment_id uuid        not null references sandbox_payment,
    currency   char(3)     not null,
    amount     bigint      not null check (amount > 0),
    code       text        not null default '',
    created_at timestamptz not null
);
create index sandbox_refund_payment on sandbox_refund (payment_id);

-- What it has to tell the store, and how many times more.
create table sandbox_event (
    id         text        primary key,
    type       text        not null,
    payment_id uuid        not null references sandbox_payment,
    refund_id  uuid        references sandbox_refund,
    due_at     timestamptz not null,
    left_over  int         not null check (left_over >= 0),
    tries      int         not null default 0
);
create index sandbox_event_due on sandbox_event (due_at) where left_over > 0;
