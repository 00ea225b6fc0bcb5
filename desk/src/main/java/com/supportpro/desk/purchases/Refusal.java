package com.supportpro.desk.purchases;

import com.supportpro.protocol.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why the store does not do what it was asked.
 *
 * @param detail the store's own sentence; empty when it gave none
 * @param order the order that stands in the way, where one does
 * @param total what it would cost now, where that has changed
 */
public record Refusal(
        Why why,
        String detail,
        @Nullable UUID order,
        @Nullable Money total) {

    public static Refusal of(Why why) {
        return new Refusal(why, "", null, null);
    }

    /** The order that holds the place. */
    public Optional<UUID> inTheWay() {
        return Optional.ofNullable(order);
    }

    /** The reasons that desks know; each has its words under {@code installations.problem.<slug>}. */
    public enum Why {
        NO_SUCH_ADD_ON,
        NOT_FOR_SALE,
        PROMOTION_REFUSED,
        TRIAL_REFUSED,
        ORDER_OPEN,
        ALREADY_OWNED,
        PRICE_CHANGED,
        IDEMPOTENCY_KEY_REUSED,
        PRODUCT_INCOMPATIBLE,
        QUOTE_EXPIRED,
        LICENCE_SUSPENDED,
        WRONG_ACCOUNT,
        NOT_LINKED,
        DESK_CLONED,
        CANCEL_REFUSED,
        REFUND_REFUSED,
        NO_SUCH_ORDER,
        NO_SUCH_QUOTE,
        PAYMENT_RUNNING,
        /** Whatever else. */
        REFUSED;

        /** Whether it is about who asks: what became of an earlier try of the same call is not told by it. */
        public boolean ofWhoAsks() {
            return switch (this) {
                case NOT_LINKED, WRONG_ACCOUNT, LICENCE_SUSPENDED, DESK_CLONED, REFUSED -> true;
                default -> false;
            };
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Why> named(String slug) {
            return Arrays.stream(values())
                    .filter(why -> why.slug().equals(slug))
                    .findFirst();
        }
    }
}
