package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.IdempotencyRecords.Answer;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.oauth.DeskCaller;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** A purchase, from the quote to its answer. */
@Service
class PlaceOrder {

    /** Longer than a gateway may take. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);

    private final OpenOrder open;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Charging charging;
    private final IdempotencyRecords keys;
    private final PurchaseViews views;
    private final FinishOrder finish;
    private final Answers answers;
    private final Clock clock;

    PlaceOrder(
            OpenOrder open,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Charging charging,
            IdempotencyRecords keys,
            PurchaseViews views,
            FinishOrder finish,
            Answers answers,
            Clock clock) {
        this.open = open;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.charging = charging;
        this.keys = keys;
        this.views = views;
        this.finish = finish;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Buys, or tells what became of it when the key was used before.
     *
     * @throws BillingRefusedException when nothing is bought
     */
    OrderDesk.Placed place(DeskCaller caller, String key, OrderRequest request) {
        Opening opening = open.open(caller, key, request);
        Answer answer = opening instanceof Opening.ToCharge opened
                ? finish.finish(opened, key, charging.first(opened))
                : settled(caller.licence().id(), key, opening.id());
        boolean problem = answer.status() >= HttpStatus.BAD_REQUEST.value();
        return new OrderDesk.Placed(opening.id().value(), answer.status(), problem, answer.body());
    }

    private Answer settled(LicenceId licence, String key, OrderId order) {
        return keys.answer(licence, key).orElseGet(() -> {
            chargeNow(order);
            Order now = orders.find(order).orElseThrow();
            if (beingHandled(now)) {
                throw new BillingRefusedException(
                        Why.REQUEST_IN_PROGRESS,
                        "The first request with this key is being handled",
                        Map.of("order", order.value()));
            }
            return answers.of(licence, key, views.view(now));
        });
    }

    /** Whether the request that opened it waits for the gateway; one whose process died does not for ever. */
    private boolean beingHandled(Order order) {
        return order.state() == OrderState.PENDING_PAYMENT
                && order.createdAt().plus(LONGEST_REQUEST).isAfter(clock.instant());
    }

    /** Only what was not sent yet: all else is somebody else's, or the reconciler's. */
    private void chargeNow(OrderId order) {
        invoices.of(order).stream()
                .flatMap(invoice -> payments.running(invoice.id()).stream())
                .filter(payment -> payment.sentAt() == null)
                .forEach(payment -> charging.pursue(payment.id()));
    }
}
