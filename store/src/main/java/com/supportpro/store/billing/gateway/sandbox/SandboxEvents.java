package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.store.billing.gateway.GatewayEvent;
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

/** What the sandbox has to tell, kept with what happened. */
@Repository
class SandboxEvents {

    private static final int AT_ONCE = 20;
    private static final int MOST_TRIES = 20;
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final JdbcClient database;
    private final Clock clock;

    SandboxEvents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void tell(SandboxPayment payment) {
        boolean twice = payment.card().filter(TestCard.TELLS_TWICE::equals).isPresent();
        boolean late = payment.card().filter(TestCard::losesAnswer).isPresent();
        add(payment.state().event(), payment.id(), null, late ? LATE : Duration.ZERO, twice ? 2 : 1);
    }

    void tellRefund(UUID payment, UUID refund, boolean paid) {
        add(paid ? "refund.succeeded" : "refund.failed", payment, refund, Duration.ZERO, 1);
    }

    private void add(String type, UUID payment, @Nullable UUID refund, Duration wait, int times) {
        database.sql("""
                insert into sandbox_event (id, type, payment_id, refund_id, due_at, left_over)
                values (:id, :type, :payment, :refund, :due, :times)""")
                .param("id", "event-" + UUID.randomUUID())
                .param("type", type)
                .param("payment", payment)
                .param("refund", refund)
                .param("due", SandboxPayments.sql(clock.instant().plus(wait)))
                .param("times", times)
                .update();
    }

    Optional<GatewayEvent> find(String id) {
        return database.sql("select * from sandbox_event where id = :id")
                .param("id", id)
                .query(SandboxEvents::event)
                .optional();
    }

    /** Takes those that are due for a moment; who does not call {@link #told} gives them back. */
    List<String> take() {
        Instant now = clock.instant();
        return database.sql("""
                update sandbox_event set due_at = :lease, tries = tries + 1
                where id in (select id from sandbox_event where left_over > 0 and due_at <= :now and tries < :most
                    order by due_at limit :limit for update skip locked)
                returning id""")
                .param("lease", SandboxPayments.sql(now.plus(LEASE)))
                .param("now", SandboxPayments.sql(now))
                .param("most", MOST_TRIES)
                .param("limit", AT_ONCE)
                .query(String.class)
                .list();
    }

    void told(String id) {
        database.sql(
                        "update sandbox_event set left_over = left_over - 1, due_at = :next where id = :id and left_over > 0")
                .param("next", SandboxPayments.sql(clock.instant().plus(BETWEEN)))
                .param("id", id)
                .update();
    }

    private static GatewayEvent event(ResultSet row, int number) throws SQLException {
        UUID payment = row.getObject("payment_id", UUID.class);
        Optional<UUID> refund = Optional.ofNullable(row.getObject("refund_id", UUID.class));
        return new GatewayEvent(
                row.getString("id"),
                row.getString("type"),
                refund.orElse(payment).toString(),
                Optional.of(payment),
                refund);
    }
}
