-- What people transferred back was booked out of the gateway that the money had come by; it left the bank account.
alter table journal_transaction drop constraint journal_transaction_event_check;
alter table journal_transaction add constraint journal_transaction_event_check check (event in ('INVOICE_ISSUED',
    'INVOICE_CREDITED','PAYMENT_RECEIVED','SURPLUS_RECEIVED','REFUND_PAID','REFUND_RETURNED','REFUND_PAID_AGAIN','WRITTEN_OFF',
    'WRITE_OFF_REVERSED','REFUND_PAID_FROM_BANK'));

with misbooked as (
    select r.id, r.currency, r.amount, p.gateway, p.invoice_id from refund r join payment p on p.id = r.payment_id
    where r.by_hand and r.state = 'SUCCEEDED' and p.gateway <> 'bank-transfer'),
corrected as (
    insert into journal_transaction (at, event, reference) select now(), 'REFUND_PAID_FROM_BANK', id from misbooked
    returning id, reference)
insert into journal_entry (transaction_id, account, currency, amount, invoice_id)
select c.id, side.account, m.currency, side.amount, m.invoice_id
from corrected c join misbooked m on m.id = c.reference,
lateral (values ('cash:' || m.gateway, m.amount), ('cash:bank-transfer', -m.amount)) side (account, amount);
