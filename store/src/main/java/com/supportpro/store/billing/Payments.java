package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.licences.LicenceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All payments. */
@Repository
public class Payments {

    private static final Duration CRASHED_AFTER = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    Payments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Payment> find(PaymentId id) {
        return database.sql("select * from payment where id = :id")
                .param("id", id.value())
                .query(Payments::payment)
                .optional();
    }

    /** Whose order it pays. */
    LicenceId licence(PaymentId id) {
        return database.sql("""
                select o.licence_id from payment p join invoice i on i.id = p.invoice_id
                join purchase_order o on o.id = i.order_id where p.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new LicenceId(row.getObject(1, UUID.class)))
                .single();
    }

    /** All attempts, the first one first. */
    public List<Payment> of(InvoiceId invoice) {
        return database.sql("select * from payment where invoice_id = :invoice order by attempt")
                .param("invoice", invoice.value())
                .query(Payments::payment)
                .list();
    }

    /** The attempt that may still take the money. */
    public Optional<Payment> running(InvoiceId invoice) {
        return of(invoice).stream().filter(payment -> payment.state().running()).findFirst();
    }

    /** A new attempt; the database refuses a second one that runs. */
    Payment begin(Invoice invoice, String gateway, @Nullable PaymentMethodId method) {
        Instant now = Times.now(clock);
        return database.sql("""
                insert into payment (id, invoice_id, attempt, gateway, method_id, currency, amount, state, created_at,
                  next_look_at, changed_at)
                values (:id, :invoice, (select count(*) + 1 from payment where invoice_id = :invoice), :gateway, :method,
                  :currency, :amount, 'PENDING', :now, :look, :now) returning *""")
                .param("id", PaymentId.next().value())
                .param("invoice", invoice.id().value())
                .param("gateway", gateway)
                .param("method", method == null ? null : method.value())
                .param("currency", invoice.total().currency())
                .param("amount", invoice.open().minorUnits())
                .param("now", Times.sql(now))
                .param("look", Times.sql(now.plus(CRASHED_AFTER)))
                .query(Payments::payment)
                .single();
    }

    /** The first attempt, claimed for a call to the gateway in the moment in which it is written. */
    Payment send(Invoice invoice, PaymentMethod method) {
        Instant now = Times.now(clock);
        return database.sql("""
                insert into payment (id, invoice_id, attempt, gateway, method_id, currency, amount, state, created_at, sent_at,
                  next_look_at, looks, changed_at)
                values (:id, :invoice, 1, :gateway, :method, :currency, :amount, 'SENT', :now, :now, :look, 1, :now)
                returning *""")
                .param("id", PaymentId.next().value())
                .param("invoice", invoice.id().value())
                .param("gateway", method.gateway())
                .param("method", method.id().value())
                .param("currency", invoice.total().currency())
                .param("amount", invoice.open().minorUnits())
                .param("now", Times.sql(now))
                .param("look", Times.sql(now.plus(Charging.FIRST_LOOK)))
                .query(Payments::payment)
                .single();
    }

    /** As {@link #succeeded} of one by {@link #send}; false when somebody has touched it, its invoice or its order since. */
    boolean succeededFirst(Payment sent, String reference) {
        return database.sql("""
                update payment set state = 'SUCCEEDED', reference = :reference, applied = true, settled_at = :now,
                  changed_at = :now
                where id = :id and state = 'SENT' and exists (
                  select 1 from invoice i join purchase_order o on o.id = i.order_id
                  where i.id = payment.invoice_id and i.state = 'OPEN' and o.state = 'PENDING_PAYMENT')""")
                        .param("reference", reference)
                        .param("now", Times.sql(Times.now(clock)))
                        .param("id", sent.id().value())
                        .update()
                == 1;
    }

    /** Claims it for a call to the gateway; false when it is not to be sent any more, or somebody else just claimed it. */
    boolean claim(PaymentId id, int looks, Instant nextLook) {
        Instant now = Times.now(clock);
        return database.sql("""
                update payment set state = case when state = 'PENDING' then 'SENT' else state end,
                  sent_at = coalesce(sent_at, :now), next_look_at = :next, looks = looks + 1, changed_at = :now
                where id = :id and looks = :looks and (state in ('SENT', 'UNKNOWN') or state = 'PENDING' and exists (
                  select 1 from invoice i where i.id = payment.invoice_id and i.state in ('OPEN', 'UNCOLLECTIBLE')))""")
                        .param("now", Times.sql(now))
                        .param("next", Times.sql(nextLook))
                        .param("id", id.value())
                        .param("looks", looks)
                        .update()
                == 1;
    }

    /** Those whose outcome is not known and should be by now. */
    List<PaymentId> toLookAt(int limit) {
        return database.sql("""
                select id from payment where state in ('PENDING', 'SENT', 'UNKNOWN') and next_look_at <= :now
                order by next_look_at limit :limit""")
                .param("now", Times.sql(Times.now(clock)))
                .param("limit", limit)
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those that a gateway was asked for and that ended since then: the failed ones first, of the others a sample. */
    List<PaymentId> settledSince(Instant since, int limit) {
        return database.sql("""
                select id from payment where settled_at >= :since and sent_at is not null and method_id is not null
                order by state = 'SUCCEEDED', md5(id::text || :since) limit :limit""")
                .param("since", Times.sql(since))
                .param("limit", limit)
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    void succeeded(Payment payment, String reference, boolean applied) {
        payment.state().to(PaymentState.SUCCEEDED);
        settle(payment, """
                state = 'SUCCEEDED', reference = :reference, applied = :applied, challenge = null, failure = '',
                settled_at = :now""", sql -> sql.param("reference", reference).param("applied", applied));
    }

    void failed(Payment payment, @Nullable String reference, String code) {
        payment.state().to(PaymentState.FAILED);
        settle(payment, """
                state = 'FAILED', reference = coalesce(:reference, reference), challenge = null, failure = :failure,
                settled_at = :now""", sql -> sql.param("reference", reference).param("failure", code));
    }

    /** Takes one back that was not sent yet; false when it was. */
    boolean abandon(PaymentId id) {
        return database.sql("""
                update payment set state = 'FAILED', failure = 'abandoned', settled_at = :now, changed_at = :now
                where id = :id and state = 'PENDING'""")
                        .param("now", Times.sql(Times.now(clock)))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those that wait for their customer though their invoice needs no money any more. */
    List<PaymentId> inVain(int limit) {
        return database.sql("""
                select p.id from payment p join invoice i on i.id = p.invoice_id
                where p.state = 'ACTION_REQUIRED' and i.state not in ('OPEN', 'UNCOLLECTIBLE') limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new PaymentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Writes money down that was received outside, as by bank transfer. */
    Payment received(Invoice invoice, String gateway, String reference) {
        Payment begun = begin(invoice, gateway, null);
        Instant now = Times.now(clock);
        database.sql("""
                update payment set state = 'SUCCEEDED', reference = :reference, applied = true, sent_at = :now, settled_at = :now,
                  changed_at = :now where id = :id""")
                .param("reference", reference)
                .param("now", Times.sql(now))
                .param("id", begun.id().value())
                .update();
        return find(begun.id()).orElseThrow();
    }

    /** Whether the gateway calls one so already. */
    boolean known(String gateway, String reference) {
        return database.sql("select count(*) from payment where gateway = :gateway and reference = :reference")
                        .param("gateway", gateway)
                        .param("reference", reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void awaitsCustomer(Payment payment, String reference, URI challenge) {
        payment.state().to(PaymentState.ACTION_REQUIRED);
        settle(
                payment,
                "state = 'ACTION_REQUIRED', reference = :reference, challenge = :challenge",
                sql -> sql.param("reference", reference).param("challenge", challenge.toString()));
    }

    void unknown(Payment payment, @Nullable String reference, String why) {
        payment.state().to(PaymentState.UNKNOWN);
        settle(
                payment,
                "state = 'UNKNOWN', reference = coalesce(:reference, reference), failure = :failure",
                sql -> sql.param("reference", reference).param("failure", why));
    }

    /** Sets money of it aside for a refund; the database refuses more than was paid. */
    void refunding(PaymentId id, Money amount) {
        database.sql("update payment set refunded = refunded + :amount, changed_at = :now where id = :id")
                .param("amount", amount.minorUnits())
                .param("now", Times.sql(Times.now(clock)))
                .param("id", id.value())
                .update();
    }

    private void settle(
            Payment payment, String change, java.util.function.UnaryOperator<JdbcClient.StatementSpec> parameters) {
        int changed = parameters
                .apply(database.sql(
                        "update payment set changed_at = :now, " + change + " where id = :id and state = :state"))
                .param("now", Times.sql(Times.now(clock)))
                .param("id", payment.id().value())
                .param("state", payment.state().name())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Payment " + payment.id() + " is not " + payment.state() + " any more");
        }
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        UUID method = row.getObject("method_id", UUID.class);
        String challenge = row.getString("challenge");
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getInt("attempt"),
                row.getString("gateway"),
                method == null ? null : new PaymentMethodId(method),
                new Money(currency, row.getLong("amount")),
                new Money(currency, row.getLong("refunded")),
                PaymentState.valueOf(row.getString("state")),
                row.getBoolean("applied"),
                row.getString("reference"),
                row.getString("failure"),
                challenge == null ? null : URI.create(challenge),
                Times.read(row, "created_at"),
                Times.readNullable(row, "sent_at"),
                row.getInt("looks"));
    }
}
