package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All invoices. */
@Repository
public class Invoices {

    private static final int ZONED = Types.TIMESTAMP_WITH_TIMEZONE;

    private final JdbcClient database;
    private final Clock clock;

    Invoices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Invoice> find(InvoiceId id) {
        return database.sql("select * from invoice where id = :id")
                .param("id", id.value())
                .query(Invoices::invoice)
                .optional();
    }

    public Optional<Invoice> find(String number) {
        return database.sql("select * from invoice where number = :number")
                .param("number", number)
                .query(Invoices::invoice)
                .optional();
    }

    /** Issued ones of the account, the newest first. */
    public List<Invoice> of(AccountId account) {
        return database.sql("""
                select * from invoice where account_id = :account and number is not null
                order by issued_at desc, sequence desc""")
                .param("account", account.value())
                .query(Invoices::invoice)
                .list();
    }

    /** Those of the order, the oldest first. */
    public List<Invoice> of(OrderId order) {
        return database.sql("select * from invoice where order_id = :order order by created_at, sequence, id")
                .param("order", order.value())
                .query(Invoices::invoice)
                .list();
    }

    public Invoice.Whole whole(Invoice invoice) {
        return new Invoice.Whole(invoice, lines(invoice), taxes(invoice));
    }

    private List<Invoice.Line> lines(Invoice invoice) {
        return database.sql("select * from invoice_line where invoice_id = :invoice order by position")
                .param("invoice", invoice.id().value())
                .query((row, number) -> new Invoice.Line(
                        row.getString("description"),
                        row.getString("name"),
                        new Money(invoice.total().currency(), row.getLong("net"))))
                .list();
    }

    private List<Tax> taxes(Invoice invoice) {
        String currency = invoice.total().currency();
        return database.sql("select * from invoice_tax where invoice_id = :invoice order by tax_category, rate")
                .param("invoice", invoice.id().value())
                .query((row, number) -> new Tax(
                        row.getString("tax_category"),
                        row.getBigDecimal("rate").stripTrailingZeros(),
                        new Money(currency, row.getLong("net")),
                        new Money(currency, row.getLong("tax"))))
                .list();
    }

    /** Adds a draft with what it lists, in one statement. */
    void add(Invoice.Whole whole, AddonId addon) {
        Invoice draft = whole.invoice();
        Invoice.Span period = draft.period();
        SubscriptionId subscription = draft.subscription();
        List<Invoice.Line> lines = whole.lines();
        Tax tax = whole.taxes().get(0);
        database.sql("""
                with draft as (
                  insert into invoice (id, account_id, order_id, subscription_id, period_start, period_end, currency, net, tax,
                    total, state, tax_decision, buyer, created_at, due_at, changed_at)
                  values (:id, :account, :order, :subscription, :start, :end, :currency, :net, :tax, :total, 'DRAFT',
                    cast(:decision as jsonb), cast(:buyer as jsonb), :now, :due, :now)),
                taxed as (
                  insert into invoice_tax (invoice_id, tax_category, rate, net, tax) values (:id, :category, :rate, :net, :tax))
                insert into invoice_line (invoice_id, position, description, name, publisher, slug, net, tax_category)
                select :id, line.position, line.description, line.name, :publisher, :slug, line.net, :category
                from unnest(cast(:descriptions as text[]), cast(:names as text[]), cast(:nets as bigint[])) with ordinality
                  line (description, name, net, position)""")
                .param("id", draft.id().value())
                .param("account", draft.account().value())
                .param("order", draft.order().value())
                .param("subscription", subscription == null ? null : subscription.value(), Types.OTHER)
                .param("start", period == null ? null : Times.sql(period.start()), ZONED)
                .param("end", period == null ? null : Times.sql(period.end()), ZONED)
                .param("currency", draft.total().currency())
                .param("net", draft.net().minorUnits())
                .param("tax", draft.tax().minorUnits())
                .param("total", draft.total().minorUnits())
                .param("decision", ProtocolJson.mapper().writeValueAsString(draft.decision()))
                .param("buyer", ProtocolJson.mapper().writeValueAsString(draft.buyer()))
                .param("now", Times.sql(Times.now(clock)))
                .param("due", Times.sql(draft.dueAt()))
                .param("category", tax.category())
                .param("rate", tax.ratePercent())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param(
                        "descriptions",
                        lines.stream().map(Invoice.Line::description).toArray(String[]::new))
                .param("names", lines.stream().map(Invoice.Line::name).toArray(String[]::new))
                .param(
                        "nets",
                        lines.stream().map(line -> line.net().minorUnits()).toArray(Long[]::new))
                .update();
    }

    /** Gives a draft the next number of the year: open, or paid at once when it costs nothing. */
    Invoice issue(Invoice draft, InvoiceState state, int year, Instant at) {
        int sequence = database.sql("""
                with given as (
                  insert into number_series (series, year, last) values (:series, :year, 1)
                  on conflict (series, year) do update set last = number_series.last + 1 returning last)
                update invoice set state = :state, series = :series, year = :year, sequence = given.last,
                  number = :prefix || lpad(given.last::text, greatest(length(given.last::text), :digits), '0'),
                  issued_at = :at, changed_at = :at, paid_at = case when :state = 'PAID' then :at end
                from given where id = :id and state = 'DRAFT' and (:state = 'OPEN' or total = 0)
                returning given.last""")
                .param("series", Numbers.INVOICES)
                .param("prefix", Numbers.prefix(Numbers.INVOICES, year))
                .param("digits", Numbers.DIGITS)
                .param("year", year)
                .param("state", state.name())
                .param("id", draft.id().value())
                .param("at", Times.sql(at))
                .query(Integer.class)
                .single();
        return draft.issued(new Numbers.Number(Numbers.INVOICES, year, sequence).text(), state, at);
    }

    void paid(Invoice invoice, Instant at) {
        invoice.state().to(InvoiceState.PAID);
        one(invoice.id(), """
                update invoice set state = 'PAID', paid = total, paid_at = :at, changed_at = :at
                where id = :id and state in ('OPEN', 'UNCOLLECTIBLE')""", sql -> sql.param("at", Times.sql(at)));
    }

    /** As {@link #paid(Invoice, Instant)} of the first one of an order, which pays for the first period of what begins with it. */
    void paid(Invoice invoice, Instant at, @Nullable Subscription begun) {
        invoice.state().to(InvoiceState.PAID);
        one(
                invoice.id(),
                """
                update invoice set state = 'PAID', paid = total, paid_at = :at, changed_at = :at, subscription_id = :subscription,
                  period_start = :start, period_end = :end
                where id = :id and state = 'OPEN' and subscription_id is null""",
                sql -> sql.param("at", Times.sql(at))
                        .param("subscription", begun == null ? null : begun.id().value(), Types.OTHER)
                        .param(
                                "start",
                                begun == null ? null : Times.sql(begun.paid().start()),
                                ZONED)
                        .param(
                                "end",
                                begun == null ? null : Times.sql(begun.paid().end()),
                                ZONED));
    }

    void credited(Invoice invoice, Instant at) {
        invoice.state().to(InvoiceState.CREDITED);
        one(invoice.id(), """
                update invoice set state = 'CREDITED', credited = total, changed_at = :at
                where id = :id and state in ('OPEN', 'UNCOLLECTIBLE')""", sql -> sql.param("at", Times.sql(at)));
    }

    void uncollectible(Invoice invoice, Instant at) {
        invoice.state().to(InvoiceState.UNCOLLECTIBLE);
        one(invoice.id(), """
                update invoice set state = 'UNCOLLECTIBLE', changed_at = :at where id = :id and state = 'OPEN'""", sql -> sql.param("at", Times.sql(at)));
    }

    void refunded(Invoice invoice, Money amount, Instant at) {
        one(invoice.id(), """
                update invoice set state = 'REFUNDED', refunded = refunded + :amount, changed_at = :at
                where id = :id and state in ('PAID', 'REFUNDED')""", sql -> sql.param("amount", amount.minorUnits()).param("at", Times.sql(at)));
    }

    /** A first one that is paid pays for the first period of what began with it. */
    void belongsTo(InvoiceId invoice, Subscription begun) {
        one(
                invoice,
                """
                update invoice set subscription_id = :subscription, period_start = :start, period_end = :end
                where id = :id""",
                sql -> sql.param("subscription", begun.id().value())
                        .param("start", Times.sql(begun.paid().start()))
                        .param("end", Times.sql(begun.paid().end())));
    }

    private void one(
            InvoiceId invoice, String update, java.util.function.UnaryOperator<JdbcClient.StatementSpec> parameters) {
        int changed = parameters
                .apply(database.sql(update).param("id", invoice.value()))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Invoice " + invoice + " is not in a state for this");
        }
    }

    private static Invoice invoice(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Invoice(
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getString("number") == null ? "" : row.getString("number"),
                new AccountId(row.getObject("account_id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                subscription(row),
                span(row),
                new Money(currency, row.getLong("net")),
                new Money(currency, row.getLong("tax")),
                new Money(currency, row.getLong("total")),
                new Money(currency, row.getLong("paid")),
                new Money(currency, row.getLong("credited")),
                new Money(currency, row.getLong("refunded")),
                InvoiceState.valueOf(row.getString("state")),
                ProtocolJson.mapper().readValue(row.getString("tax_decision"), TaxDecision.class),
                ProtocolJson.mapper().readValue(row.getString("buyer"), BuyerBlock.class),
                Times.readNullable(row, "issued_at"),
                Times.read(row, "due_at"),
                Times.readNullable(row, "paid_at"));
    }

    private static @Nullable SubscriptionId subscription(ResultSet row) throws SQLException {
        UUID id = row.getObject("subscription_id", UUID.class);
        return id == null ? null : new SubscriptionId(id);
    }

    private static Invoice.@Nullable Span span(ResultSet row) throws SQLException {
        Instant start = Times.readNullable(row, "period_start");
        Instant end = Times.readNullable(row, "period_end");
        return start == null || end == null ? null : new Invoice.Span(start, end);
    }
}
