package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Something that was asked for is not done, and nothing was changed. */
public class BillingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient Map<String, Object> members;

    BillingRefusedException(Why why, String message, Map<String, Object> members) {
        super(message);
        this.why = why;
        this.members = members;
    }

    BillingRefusedException(Why why, String message) {
        this(why, message, Map.of());
    }

    static BillingRefusedException inPlace(Order order) {
        boolean owned = order.state() == com.supportpro.protocol.billing.OrderState.ACTIVE;
        return owned
                ? new BillingRefusedException(
                        Why.ALREADY_OWNED,
                        "This licence has " + order.addon() + " already",
                        Map.of("order", order.id().value()))
                : new BillingRefusedException(
                        Why.ORDER_OPEN,
                        order.orderedBy() + " has ordered " + order.addon() + ", which is not paid yet",
                        Map.of("order", order.id().value()));
    }

    static BillingRefusedException priceChanged(Money now) {
        return new BillingRefusedException(Why.PRICE_CHANGED, "The price is " + now + " now", Map.of("total", now));
    }

    public Why why() {
        return why;
    }

    /** What programs want to know, for the problem document. */
    public Map<String, Object> members() {
        return members;
    }

    /** The reasons, each with its problem type. */
    public enum Why {
        NO_SUCH_ADD_ON(HttpStatus.NOT_FOUND),
        NO_SUCH_QUOTE(HttpStatus.NOT_FOUND),
        NO_SUCH_ORDER(HttpStatus.NOT_FOUND),
        NOT_FOR_SALE(HttpStatus.UNPROCESSABLE_CONTENT),
        PRODUCT_INCOMPATIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
        PROMOTION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        TRIAL_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
        IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        REQUEST_IN_PROGRESS(HttpStatus.CONFLICT),
        ORDER_OPEN(HttpStatus.CONFLICT),
        ALREADY_OWNED(HttpStatus.CONFLICT),
        PRICE_CHANGED(HttpStatus.CONFLICT),
        QUOTE_EXPIRED(HttpStatus.GONE),
        CANCEL_REFUSED(HttpStatus.CONFLICT),
        REFUND_REFUSED(HttpStatus.CONFLICT),
        CREDIT_REFUSED(HttpStatus.CONFLICT),
        SUSPENSION_REFUSED(HttpStatus.CONFLICT),
        RESUME_REFUSED(HttpStatus.CONFLICT),
        PAYMENT_RUNNING(HttpStatus.CONFLICT),
        NOT_PAYABLE(HttpStatus.CONFLICT),
        METHOD_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        AMOUNT_NOT_CHARGEABLE(HttpStatus.UNPROCESSABLE_CONTENT),
        GATEWAY_SILENT(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }

        /** Such as {@code order-open}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
