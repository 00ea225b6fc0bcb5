package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.RefundState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All refunds. */
@Repository
public class Refunds {

    private final JdbcClient database;
    private final Clock clock;

    Refunds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Refund> find(RefundId id) {
        return database.sql("select * from refund where id = :id")
                .param("id", id.value())
                .query(Refunds::refund)
                .optional();
    }

    public List<Refund> of(PaymentId payment) {
        return database.sql("select * from refund where payment_id = :payment order by created_at, id")
                .param("payment", payment.value())
                .query(Refunds::refund)
                .list();
    }

    RefundId add(PaymentId payment, @Nullable CreditNoteId note, Money amount, String reason) {
        RefundId id = RefundId.next();
        database.sql("""
                insert into refund (id, payment_id, credit_note_id, currency, amount, state, reason, created_at, next_look_at,
                  changed_at)
                values (:id, :payment, :note, :currency, :amount, 'PENDING', :reason, :now, :now, :now)""")
                .param("id", id.value())
                .param("payment", payment.value())
                .param("note", note == null ? null : note.value())
                .param("currency", amount.currency())
                .param("amount", amount.minorUnits())
                .param("reason", reason)
                .param("now", Times.sql(Times.now(clock)))
                .update();
        return id;
    }

    /** Claims it for a call to the gateway; false when there is nothing to call for, or somebody else just claimed it. */
    boolean claim(RefundId id, int looks, Instant nextLook) {
        return database.sql("""
                update refund set state = case when state = 'PENDING' then 'SENT' else state end,
                  sent_at = coalesce(sent_at, :now), next_look_at = :next, looks = looks + 1, changed_at = :now
                where id = :id and looks = :looks and state in ('PENDING', 'SENT', 'UNKNOWN')""")
                        .param("now", Times.sql(Times.now(clock)))
                        .param("next", Times.sql(nextLook))
                        .param("id", id.value())
                        .param("looks", looks)
                        .update()
                == 1;
    }

    /** @param gateways that pay back; what others have to is left to people */
    List<RefundId> toLookAt(List<String> gateways, int limit) {
        return database.sql("""
                select r.id from refund r join payment p on p.id = r.payment_id
                where r.state in ('PENDING', 'SENT', 'UNKNOWN') and r.next_look_at <= :now and not r.by_hand
                  and p.gateway = any(cast(:gateways as text[]))
                order by r.next_look_at limit :limit""")
                .param("gateways", gateways.toArray(String[]::new))
                .param("now", Times.sql(Times.now(clock)))
                .param("limit", limit)
                .query((row, number) -> new RefundId(row.getObject(1, UUID.class)))
                .list();
    }

    void move(Refund refund, RefundState wanted, @Nullable String reference, String failure) {
        refund.state().to(wanted);
        int moved = database.sql("""
                update refund set state = :wanted, reference = coalesce(:reference, reference), failure = :failure,
                  settled_at = case when :wanted in ('SUCCEEDED', 'FAILED') then cast(:now as timestamptz) end,
                  changed_at = :now
                where id = :id and state = :state""")
                .param("wanted", wanted.name())
                .param("reference", reference)
                .param("failure", failure)
                .param("now", Times.sql(Times.now(clock)))
                .param("id", refund.id().value())
                .param("state", refund.state().name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Refund " + refund.id() + " is not " + refund.state() + " any more");
        }
    }

    /** It had succeeded, and the money is here again. */
    void cameBack(Refund refund, String why) {
        move(refund, RefundState.FAILED, null, why);
        database.sql("update refund set returned = true where id = :id")
                .param("id", refund.id().value())
                .update();
    }

    /** People transfer it, or are to: no gateway is asked for it any more. */
    void byHand(RefundId id) {
        database.sql("update refund set by_hand = true where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        UUID note = row.getObject("credit_note_id", UUID.class);
        return new Refund(
                new RefundId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                note == null ? null : new CreditNoteId(note),
                new Money(row.getString("currency"), row.getLong("amount")),
                RefundState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("failure"),
                Times.read(row, "created_at"),
                Times.readNullable(row, "sent_at"),
                row.getInt("looks"),
                row.getBoolean("returned"),
                row.getBoolean("by_hand"));
    }
}
