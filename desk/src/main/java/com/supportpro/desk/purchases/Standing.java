package com.supportpro.desk.purchases;

import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands, as far as it matters to whoever waits for it.
 *
 * @param invoice what is to be paid; null when nothing is
 * @param reason why it was not charged, as {@link Purchase#reason} has it; else empty
 */
public record Standing(
        UUID order, OrderState state, @Nullable DueInvoice invoice, String reason) {

    private static final Set<OrderState> PAID = Set.of(OrderState.ACTIVE, OrderState.COMPLETED);
    private static final Set<OrderState> WAITING =
            Set.of(OrderState.NEW, OrderState.PENDING_PAYMENT, OrderState.PROCESSING, OrderState.DUE);

    public static Standing of(Purchase purchase) {
        return new Standing(purchase.order(), purchase.state(), purchase.invoice(), purchase.reason());
    }

    /** Of an order that is known by its id alone. */
    public static Standing unknown(UUID order) {
        return new Standing(order, OrderState.PROCESSING, null, "");
    }

    public Optional<DueInvoice> due() {
        return state == OrderState.DUE ? Optional.ofNullable(invoice) : Optional.empty();
    }

    public boolean paid() {
        return PAID.contains(state);
    }

    /** Whether it may still be paid. */
    public boolean waits() {
        return WAITING.contains(state);
    }
}
