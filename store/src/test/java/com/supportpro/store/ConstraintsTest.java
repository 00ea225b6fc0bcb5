package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.oauth.DeskCaller;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database forbids by itself, tried in SQL: whoever drops a constraint fails here. */
@StoreTest
class ConstraintsTest {

    @Autowired
    Shop shop;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private UUID order;

    @BeforeEach
    void aPaidOrder() {
        AddonId addon = shop.forSale(port, Shop.PRICE).addon();
        DeskCaller caller = shop.caller();
        shop.card(caller.account().id(), TestCard.APPROVES);
        Quote quote = quotes.quote(caller, new QuoteRequest(addon, Cycle.MONTHLY, "", false));
        order = desk.place(caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"))
                .order();
    }

    static Stream<Arguments> forbidden() {
        return Stream.of(
                forbidden("a second open order of the add-on for the licence", """
                        with q as (insert into quote select gen_random_uuid(), licence_id, account_id, desk_id, publisher, slug, cycle,
                            currency, list_net, discount, tax, promotion, trial, tax_decision, created_at, expires_at
                          from quote where id = (select quote_id from purchase_order where id = :order) returning id)
                        insert into purchase_order select gen_random_uuid(), q.id, account_id, licence_id, desk_id, publisher, slug, cycle,
                          ordered_by, 'DUE', '', created_at, changed_at from purchase_order, q where purchase_order.id = :order"""),
                forbidden("a second order of a quote", """
                        insert into purchase_order select gen_random_uuid(), quote_id, account_id, licence_id, desk_id, publisher, slug,
                          cycle, ordered_by, 'CANCELLED', '', created_at, changed_at from purchase_order where id = :order"""),
                forbidden("a second payment that runs", """
                        insert into payment (id, invoice_id, attempt, gateway, currency, amount, state, created_at, changed_at)
                        select gen_random_uuid(), id, n, 'sandbox', currency, total, 'PENDING', now(), now()
                        from invoice, generate_series(5, 6) n where order_id = :order"""),
                forbidden("a second payment that pays", """
                        insert into payment (id, invoice_id, attempt, gateway, currency, amount, state, applied, settled_at, created_at,
                          changed_at)
                        select gen_random_uuid(), id, 7, 'sandbox', currency, total, 'SUCCEEDED', true, now(), now(), now()
                        from invoice where order_id = :order"""),
                forbidden("the same money booked twice at a gateway", """
                        insert into payment (id, invoice_id, attempt, gateway, reference, currency, amount, state, settled_at, created_at,
                          changed_at)
                        select gen_random_uuid(), p.invoice_id, 8, p.gateway, p.reference, p.currency, p.amount, 'SUCCEEDED', now(), now(),
                          now() from payment p join invoice i on i.id = p.invoice_id where i.order_id = :order"""),
                forbidden("another total on an issued invoice", """
                        update invoice set net = net + 1, total = total + 1 where order_id = :order"""),
                forbidden("an issued invoice gone", "delete from invoice where order_id = :order"),
                forbidden("a line more on an issued invoice", """
                        insert into invoice_line select invoice_id, 9, description, publisher, slug, net, tax_category from invoice_line
                        where invoice_id in (select id from invoice where order_id = :order)"""),
                forbidden("a paid invoice open again", "update invoice set state = 'OPEN' where order_id = :order"),
                forbidden("a number given twice", """
                        insert into invoice (id, number, series, year, sequence, account_id, order_id, currency, net, tax, total, state,
                          tax_decision, buyer, created_at, issued_at, due_at, changed_at)
                        select gen_random_uuid(), number || 'x', series, year, sequence, account_id, order_id, currency, net, tax, total,
                          'OPEN', tax_decision, buyer, created_at, issued_at, due_at, changed_at from invoice where order_id = :order"""),
                forbidden("a period billed twice", """
                        insert into invoice (id, account_id, order_id, subscription_id, period_start, period_end, currency, net, tax, total,
                          state, tax_decision, buyer, created_at, due_at, changed_at)
                        select gen_random_uuid(), account_id, order_id, subscription_id, period_start, period_end, currency, net, tax,
                          total, 'DRAFT', tax_decision, buyer, created_at, due_at, changed_at from invoice where order_id = :order"""),
                forbidden("periods that overlap", """
                        insert into invoice (id, account_id, order_id, subscription_id, period_start, period_end, currency, net, tax, total,
                          state, tax_decision, buyer, created_at, due_at, changed_at)
                        select gen_random_uuid(), account_id, order_id, subscription_id, period_end - interval '1 second',
                          period_end + interval '1 month', currency, net, tax, total, 'DRAFT', tax_decision, buyer, created_at, due_at,
                          changed_at from invoice where order_id = :order"""),
                forbidden("a second subscription of an order", """
                        insert into subscription select gen_random_uuid(), order_id, account_id, licence_id, publisher, slug, cycle, currency,
                          net, state, anchor, time_zone, period, period_start, period_end, past_due_since, ends_at_period, promotion,
                          promotion_left, next_net, next_net_from, needs_person, changed_at, ended_at
                        from subscription where order_id = :order"""),
                forbidden("more given back than was paid", """
                        update payment set refunded = amount + 1 where invoice_id in (select id from invoice where order_id = :order)"""),
                forbidden("an event booked twice", """
                        insert into journal_transaction (at, event, reference)
                        select now(), 'INVOICE_ISSUED', id from invoice where order_id = :order"""),
                forbidden("a booking that does not sum to zero", """
                        with t as (insert into journal_transaction (at, event, reference) values (now(), 'WRITTEN_OFF', :order) returning id)
                        insert into journal_entry (transaction_id, account, currency, amount) select id, 'bad-debt', 'EUR', 5 from t"""),
                forbidden("a booking changed", """
                        update journal_entry set amount = amount * 2
                        where invoice_id in (select id from invoice where order_id = :order)"""),
                forbidden("a credit note without an amount", """
                        insert into credit_note select gen_random_uuid(), 'CN-X', 'X', 2026, 1, id, currency, 0, 0, 0, 'x', now()
                        from invoice where order_id = :order"""),
                forbidden("a key kept twice", """
                        insert into idempotency_record select licence_id, key, request_hash, order_id, status, answer, created_at
                        from idempotency_record where order_id = :order"""),
                forbidden("an entitlement twice", """
                        insert into entitlement select e.licence_id, e.publisher, e.slug, e.state, '', now(), e.version + 1
                        from entitlement e join purchase_order o using (licence_id, publisher, slug) where o.id = :order"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void theDatabaseForbids(String what, String sql) {
        String before = books();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> database.sql(sql).param("order", order).update()))
                .as(what)
                .isInstanceOfAny(DataAccessException.class, TransactionException.class)
                .hasMessageNotContaining("syntax")
                .hasMessageNotContaining("does not exist");
        assertThat(books()).isEqualTo(before);
    }

    private String books() {
        return database.sql("select string_agg(i::text, '|') from invoice i where order_id = :order")
                .param("order", order)
                .query(String.class)
                .single();
    }

    private static Arguments forbidden(String what, String sql) {
        return Arguments.of(what, sql);
    }
}
