package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order for staff's programs.
 *
 * @param subscription null where nothing is charged again
 * @param held why staff keep it from running; null while they do not
 */
record OrderView(
        UUID id,
        UUID account,
        UUID licence,
        String addon,
        Cycle cycle,
        OrderState state,
        @Nullable Recurring subscription,
        @Nullable Entitlement entitlement,
        @Nullable String held,
        List<String> invoices) {

    /** The recurring side of it. */
    record Recurring(
            UUID id,
            String state,
            Money net,
            Instant paidUntil,
            boolean endsAtPeriodEnd,
            @Nullable Money nextNet,
            @Nullable Instant nextNetFrom,
            @Nullable String needsPerson,
            int missedPeriods) {}

    static OrderView of(OrderFile file) {
        Order order = file.order();
        return new OrderView(
                order.id().value(),
                order.account().value(),
                order.licence().value(),
                order.addon().toString(),
                order.cycle(),
                order.state(),
                file.subscription()
                        .map(found -> recurring(found, file.missed().size()))
                        .orElse(null),
                file.entitlement().orElse(null),
                file.held().orElse(null),
                file.invoices().stream().map(row -> row.invoice().number()).toList());
    }

    private static Recurring recurring(Subscription found, int missed) {
        return new Recurring(
                found.id().value(),
                found.state().name(),
                found.net(),
                found.paid().end(),
                found.endsAtPeriod(),
                found.nextNet(),
                found.nextNetFrom(),
                found.needsPerson(),
                missed);
    }
}
