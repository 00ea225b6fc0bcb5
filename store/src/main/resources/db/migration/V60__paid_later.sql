-- As before, with two more moves. The period of a first invoice begins with its payment, which fills it in, once; and what was
-- written off may still be credited.
create or replace function invoice_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.number is not null then raise exception 'invoice % was issued and stays', old.number; end if;
        return old;
    end if;
    if old.number is not null and
        (new.id, new.number, new.series, new.year, new.sequence, new.account_id, new.order_id, new.currency, new.net, new.tax,
            new.total, new.tax_decision, new.buyer, new.created_at, new.issued_at, new.due_at)
        is distinct from (old.id, old.number, old.series, old.year, old.sequence, old.account_id, old.order_id, old.currency,
            old.net, old.tax, old.total, old.tax_decision, old.buyer, old.created_at, old.issued_at, old.due_at) then
        raise exception 'invoice % was issued and stays as it is', old.number;
    end if;
    if old.number is not null and (new.period_start, new.period_end) is distinct from (old.period_start, old.period_end)
        and not (old.period_start is null and old.subscription_id is null and new.subscription_id is not null
            and new.state = 'PAID') then
        raise exception 'invoice % was issued and stays as it is', old.number;
    end if;
    if old.number is not null and old.subscription_id is not null and new.subscription_id is distinct from old.subscription_id then
        raise exception 'invoice % was issued and stays as it is', old.number;
    end if;
    if new.state <> old.state and not (old.state, new.state) in (('DRAFT','OPEN'), ('DRAFT','PAID'), ('DRAFT','VOID'), ('OPEN','PAID'),
            ('OPEN','CREDITED'), ('OPEN','UNCOLLECTIBLE'), ('UNCOLLECTIBLE','PAID'), ('UNCOLLECTIBLE','CREDITED'),
            ('PAID','REFUNDED')) then
        raise exception 'invoice %: % to % is no move', old.id, old.state, new.state;
    end if;
    return new;
end $$;
