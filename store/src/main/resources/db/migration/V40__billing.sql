-- The books of the client area. What must never happen is forbidden here first; the code beside it respects it.
create extension if not exists btree_gist;

-- Who is taxed, and how: beside the account's country.
create table tax_details (
    account_id     uuid        primary key references account,
    company        text        not null default '' check (length(company) <= 200),
    street         text        not null default '' check (length(street) <= 200),
    postcode       text        not null default '' check (length(postcode) <= 20),
    city           text        not null default '' check (length(city) <= 100),
    vat_id         text        not null default '' check (vat_id ~ '^([A-Z]{2}[0-9A-Z]{2,13})?$'),
    vat_checked_at timestamptz,
    changed_at     timestamptz not null
);

-- How an account pays: the gateway's token only, never a card.
create table payment_method (
    id         uuid        primary key,
    account_id uuid        not null references account,
    gateway    text        not null check (gateway in ('sandbox', 'stripe', 'bank-transfer')),
    token      text        not null check (length(token) between 1 and 255),
    label      text        not null check (length(label) between 1 and 80),
    expires_on date,
    preferred  boolean     not null default false,
    created_at timestamptz not null,
    removed_at timestamptz,
    unique (gateway, token)
);
create index payment_method_account on payment_method (account_id);
create unique index payment_method_preferred on payment_method (account_id) where preferred and removed_at is null;

create table promotion (
    code       text        primary key check (code = upper(code) and length(code) between 3 and 40),
    publisher  text,
    slug       text,
    percent    int         check (percent between 1 and 100),
    amount_off bigint      check (amount_off > 0),
    currency   char(3),
    periods    int         not null default 1 check (periods >= 1),
    starts_at  timestamptz not null,
    ends_at    timestamptz,
    most_uses  int         check (most_uses > 0),
    uses       int         not null default 0,
    created_at timestamptz not null,
    check ((percent is null) <> (amount_off is null)),
    check ((amount_off is null) = (currency is null)),
    check ((publisher is null) = (slug is null)),
    check (most_uses is null or uses <= most_uses)
);

create table quote (
    id           uuid        primary key,
    licence_id   uuid        not null references licence,
    account_id   uuid        not null references account,
    desk_id      uuid        not null references desk,
    publisher    text        not null,
    slug         text        not null,
    cycle        text        not null check (cycle in ('ONE_TIME','MONTHLY','QUARTERLY','SEMI_ANNUALLY','ANNUALLY','BIENNIALLY','TRIENNIALLY')),
    currency     char(3)     not null,
    list_net     bigint      not null check (list_net >= 0),
    discount     bigint      not null check (discount between 0 and list_net),
    tax          bigint      not null check (tax >= 0),
    promotion    text        references promotion,
    trial        boolean     not null,
    tax_decision jsonb       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    foreign key (publisher, slug) references listing
);
create index quote_expires on quote (expires_at);

create table purchase_order (
    id         uuid        primary key,
    quote_id   uuid        not null unique references quote,
    account_id uuid        not null references account,
    licence_id uuid        not null references licence,
    desk_id    uuid        not null references desk,
    publisher  text        not null,
    slug       text        not null,
    cycle      text        not null,
    ordered_by text        not null check (length(ordered_by) between 1 and 254),
    state      text        not null check (state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE','COMPLETED','CANCELLED','REVERSED','EXPIRED')),
    reason     text        not null default '' check (length(reason) <= 60),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    foreign key (publisher, slug) references listing
);
-- One open or active order of an add-on per licence.
create unique index purchase_order_place on purchase_order (licence_id, publisher, slug)
    where state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE');
create index purchase_order_account on purchase_order (account_id, created_at);
create index purchase_order_licence on purchase_order (licence_id, changed_at);

-- One trial per licence and add-on, for ever.
create table trial (
    licence_id uuid        not null references licence,
    publisher  text        not null,
    slug       text        not null,
    order_id   uuid        not null unique references purchase_order,
    ends_at    timestamptz not null,
    ended_at   timestamptz,
    primary key (licence_id, publisher, slug)
);

create table subscription (
    id             uuid        primary key,
    order_id       uuid        not null unique references purchase_order,
    account_id     uuid        not null references account,
    licence_id     uuid        not null references licence,
    publisher      text        not null,
    slug           text        not null,
    cycle          text        not null check (cycle in ('MONTHLY','QUARTERLY','SEMI_ANNUALLY','ANNUALLY','BIENNIALLY','TRIENNIALLY')),
    currency       char(3)     not null,
    net            bigint      not null check (net >= 0),
    state          text        not null check (state in ('ACTIVE','PAST_DUE','SUSPENDED','TERMINATED','CANCELLED')),
    anchor         timestamptz not null,
    time_zone      text        not null,
    -- The running period's number from the anchor; the next renewal is period number + 1.
    period         int         not null check (period >= 0),
    period_start   timestamptz not null,
    period_end     timestamptz not null,
    past_due_since timestamptz,
    ends_at_period boolean     not null default false,
    promotion      text        references promotion,
    promotion_left int         not null default 0 check (promotion_left >= 0),
    next_net       bigint      check (next_net >= 0),
    next_net_from  timestamptz,
    needs_person   text        check (length(needs_person) between 1 and 300),
    changed_at     timestamptz not null,
    ended_at       timestamptz,
    check (period_start < period_end),
    check ((state in ('TERMINATED','CANCELLED')) = (ended_at is not null)),
    check ((state = 'PAST_DUE' or state = 'SUSPENDED') = (past_due_since is not null) or ended_at is not null),
    check ((next_net is null) = (next_net_from is null))
);
create index subscription_due on subscription (period_end) where ended_at is null;
create index subscription_licence on subscription (licence_id);
create index subscription_account on subscription (account_id);

-- The last number given out of each series and year; locked while an invoice is issued, so that none is left out.
create table number_series (
    series text not null,
    year   int  not null,
    last   int  not null check (last > 0),
    primary key (series, year)
);

create table invoice (
    id              uuid        primary key,
    number          text        unique,
    series          text,
    year            int,
    sequence        int,
    account_id      uuid        not null references account,
    order_id        uuid        not null references purchase_order,
    subscription_id uuid        references subscription,
    period_start    timestamptz,
    period_end      timestamptz,
    currency        char(3)     not null,
    net             bigint      not null check (net >= 0),
    tax             bigint      not null check (tax >= 0),
    total           bigint      not null,
    paid            bigint      not null default 0,
    credited        bigint      not null default 0,
    refunded        bigint      not null default 0,
    state           text        not null check (state in ('DRAFT','OPEN','PAID','VOID','CREDITED','UNCOLLECTIBLE','REFUNDED')),
    tax_decision    jsonb       not null,
    buyer           jsonb       not null,
    created_at      timestamptz not null,
    issued_at       timestamptz,
    due_at          timestamptz not null,
    paid_at         timestamptz,
    changed_at      timestamptz not null,
    unique (series, year, sequence),
    check (total = net + tax),
    check (paid between 0 and total and credited between 0 and total and refunded between 0 and paid),
    check ((state in ('DRAFT','VOID')) = (number is null)),
    check ((number is null) = (issued_at is null)),
    check ((number is null) = (sequence is null) and (number is null) = (series is null) and (number is null) = (year is null)),
    check ((state in ('PAID','REFUNDED')) = (paid = total and paid_at is not null)),
    check ((period_start is null) = (period_end is null) and (period_end is null or period_start < period_end)),
    -- A subscription is billed for no instant twice.
    exclude using gist (subscription_id with =, tstzrange(period_start, period_end) with &&)
        where (subscription_id is not null and state not in ('VOID','CREDITED'))
);
create unique index invoice_period on invoice (subscription_id, period_start)
    where state not in ('VOID','CREDITED');
create index invoice_account on invoice (account_id, created_at);
create index invoice_order on invoice (order_id);
create index invoice_open on invoice (due_at) where state = 'OPEN';

create table invoice_line (
    invoice_id   uuid   not null references invoice,
    position     int    not null check (position > 0),
    description  text   not null check (length(description) between 1 and 300),
    publisher    text   not null,
    slug         text   not null,
    net          bigint not null,
    tax_category text   not null,
    primary key (invoice_id, position)
);

create table invoice_tax (
    invoice_id   uuid          not null references invoice,
    tax_category text          not null,
    rate         numeric(7, 4) not null check (rate >= 0),
    net          bigint        not null,
    tax          bigint        not null,
    primary key (invoice_id, tax_category, rate)
);

-- What was issued stays as it is; a mistake is mended by a credit note.
create function invoice_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.number is not null then raise exception 'invoice % was issued and stays', old.number; end if;
        return old;
    end if;
    if old.number is not null and
        (new.id, new.number, new.series, new.year, new.sequence, new.account_id, new.order_id, new.period_start,
            new.period_end, new.currency, new.net, new.tax, new.total, new.tax_decision, new.buyer, new.created_at,
            new.issued_at, new.due_at)
        is distinct from (old.id, old.number, old.series, old.year, old.sequence, old.account_id, old.order_id,
            old.period_start, old.period_end, old.currency, old.net, old.tax, old.total, old.tax_decision, old.buyer,
            old.created_at, old.issued_at, old.due_at) then
        raise exception 'invoice % was issued and stays as it is', old.number;
    end if;
    if old.number is not null and old.subscription_id is not null and new.subscription_id is distinct from old.subscription_id then
        raise exception 'invoice % was issued and stays as it is', old.number;
    end if;
    if new.state <> old.state and not (old.state, new.state) in (('DRAFT','OPEN'), ('DRAFT','PAID'), ('DRAFT','VOID'), ('OPEN','PAID'),
            ('OPEN','CREDITED'), ('OPEN','UNCOLLECTIBLE'), ('UNCOLLECTIBLE','PAID'), ('PAID','REFUNDED')) then
        raise exception 'invoice %: % to % is no move', old.id, old.state, new.state;
    end if;
    return new;
end $$;
create trigger invoice_stays before update or delete on invoice for each row execute function invoice_stays();

create function issued_lines_stay() returns trigger language plpgsql as $$
declare invoice uuid := coalesce(new.invoice_id, old.invoice_id);
begin
    if exists (select 1 from invoice i where i.id = invoice and i.number is not null) then
        raise exception 'lines of an issued invoice stay as they are';
    end if;
    return coalesce(new, old);
end $$;
create trigger invoice_line_stays before insert or update or delete on invoice_line
    for each row execute function issued_lines_stay();
create trigger invoice_tax_stays before insert or update or delete on invoice_tax
    for each row execute function issued_lines_stay();

create table payment (
    id              uuid        primary key,
    invoice_id      uuid        not null references invoice,
    attempt         int         not null check (attempt > 0),
    gateway         text        not null,
    method_id       uuid        references payment_method,
    currency        char(3)     not null,
    amount          bigint      not null check (amount > 0),
    refunded        bigint      not null default 0 check (refunded between 0 and amount),
    state           text        not null check (state in ('PENDING','SENT','SUCCEEDED','FAILED','ACTION_REQUIRED','UNKNOWN')),
    -- Whether it pays the invoice; a success that came too late does not, and is refunded.
    applied         boolean     not null default false,
    reference       text        check (length(reference) between 1 and 255),
    failure         text        not null default '' check (length(failure) <= 100),
    challenge       text        check (length(challenge) <= 1000),
    created_at      timestamptz not null,
    sent_at         timestamptz,
    settled_at      timestamptz,
    next_look_at    timestamptz,
    looks           int         not null default 0,
    changed_at      timestamptz not null,
    unique (invoice_id, attempt),
    unique (gateway, reference),
    check (not applied or state = 'SUCCEEDED'),
    check ((state in ('SUCCEEDED','FAILED')) = (settled_at is not null))
);
-- One attempt at a time, and one that pays.
create unique index payment_running on payment (invoice_id) where state in ('PENDING','SENT','UNKNOWN','ACTION_REQUIRED');
create unique index payment_applied on payment (invoice_id) where applied;
create index payment_look on payment (next_look_at) where state in ('PENDING','SENT','UNKNOWN');

create table credit_note (
    id           uuid        primary key,
    number       text        not null unique,
    series       text        not null,
    year         int         not null,
    sequence     int         not null,
    invoice_id   uuid        not null references invoice,
    currency     char(3)     not null,
    net          bigint      not null check (net >= 0),
    tax          bigint      not null check (tax >= 0),
    total        bigint      not null check (total > 0 and total = net + tax),
    reason       text        not null check (length(reason) between 1 and 300),
    issued_at    timestamptz not null,
    unique (series, year, sequence)
);
create index credit_note_invoice on credit_note (invoice_id);

create table refund (
    id             uuid        primary key,
    payment_id     uuid        not null references payment,
    credit_note_id uuid        unique references credit_note,
    currency       char(3)     not null,
    amount         bigint      not null check (amount > 0),
    state          text        not null check (state in ('PENDING','SENT','SUCCEEDED','FAILED','UNKNOWN')),
    reason         text        not null check (length(reason) between 1 and 300),
    reference      text        check (length(reference) between 1 and 255),
    failure        text        not null default '',
    created_at     timestamptz not null,
    sent_at        timestamptz,
    settled_at     timestamptz,
    next_look_at   timestamptz,
    looks          int         not null default 0,
    changed_at     timestamptz not null
);
create index refund_payment on refund (payment_id);
create index refund_look on refund (next_look_at) where state in ('PENDING','SENT','UNKNOWN');

create function stays() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger credit_note_stays before update or delete on credit_note for each row execute function stays();

-- Double entry: debits are positive, credits negative.
create table journal_transaction (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    -- What happened, once: the same event is never booked twice.
    event     text        not null check (event in ('INVOICE_ISSUED','INVOICE_CREDITED','PAYMENT_RECEIVED','SURPLUS_RECEIVED','REFUND_PAID','WRITTEN_OFF','WRITE_OFF_REVERSED')),
    reference uuid        not null,
    unique (event, reference)
);
create table journal_entry (
    transaction_id bigint  not null references journal_transaction,
    account        text    not null check (account ~ '^(receivable|revenue|tax|surplus|bad-debt|refunds-due|cash:[a-z-]+)$'),
    currency       char(3) not null,
    amount         bigint  not null check (amount <> 0),
    invoice_id     uuid    references invoice,
    primary key (transaction_id, account, currency)
);
create index journal_entry_invoice on journal_entry (invoice_id) where account = 'receivable';
create trigger journal_transaction_stays before update or delete on journal_transaction for each row execute function stays();
create trigger journal_entry_stays before update or delete on journal_entry for each row execute function stays();

create function journal_balances() returns trigger language plpgsql as $$
begin
    if exists (select 1 from journal_entry where transaction_id = new.transaction_id group by currency having sum(amount) <> 0) then
        raise exception 'journal transaction % does not sum to zero', new.transaction_id;
    end if;
    return null;
end $$;
create constraint trigger journal_balances after insert on journal_entry deferrable initially deferred
    for each row execute function journal_balances();

-- The answer to a key, so that the same key gets the same answer.
create table idempotency_record (
    licence_id   uuid        not null references licence,
    key          text        not null check (length(key) between 8 and 100),
    request_hash text        not null,
    order_id     uuid        references purchase_order,
    status       int,
    answer       text,
    created_at   timestamptz not null,
    primary key (licence_id, key),
    check ((status is null) = (answer is null))
);
create index idempotency_record_created on idempotency_record (created_at);

create table webhook_event (
    gateway     text        not null,
    event_id    text        not null check (length(event_id) between 1 and 255),
    type        text        not null,
    object_id   text        not null,
    received_at timestamptz not null,
    handled_at  timestamptz,
    attempts    int         not null default 0,
    problem     text        not null default '',
    primary key (gateway, event_id)
);
create index webhook_event_open on webhook_event (received_at) where handled_at is null;

-- What people are to be told of; written with the deed, sent afterwards, once per subject.
create table billing_notice (
    id         bigint      generated always as identity primary key,
    kind       text        not null,
    subject    text        not null,
    account_id uuid        not null references account,
    facts      jsonb       not null,
    at         timestamptz not null,
    sent_at    timestamptz,
    attempts   int         not null default 0,
    next_at    timestamptz not null,
    problem    text        not null default '',
    unique (kind, subject)
);
create index billing_notice_open on billing_notice (next_at) where sent_at is null;

create table invariant_run (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    problems jsonb       not null
);
