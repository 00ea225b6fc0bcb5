-- A bank may return a refund that had succeeded; people transfer it then, and what the gateway says of it counts no more.
alter table refund add column returned boolean not null default false;
alter table refund add column by_hand boolean not null default false;
alter table journal_transaction drop constraint journal_transaction_event_check;
alter table journal_transaction add constraint journal_transaction_event_check check (event in ('INVOICE_ISSUED',
    'INVOICE_CREDITED','PAYMENT_RECEIVED','SURPLUS_RECEIVED','REFUND_PAID','REFUND_RETURNED','REFUND_PAID_AGAIN','WRITTEN_OFF',
    'WRITE_OFF_REVERSED'));

-- What an event is about, so that it can be handled again without the gateway.
alter table webhook_event add column payment_id uuid;
alter table webhook_event add column refund_id uuid;
