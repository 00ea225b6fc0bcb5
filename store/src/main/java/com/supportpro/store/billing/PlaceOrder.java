package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.store.billing.IdempotencyRecords.Answer;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.oauth.DeskCaller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** A purchase, from the quote to its answer. */
@Service
class PlaceOrder {

    private final OpenOrder open;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Charging charging;
    private final IdempotencyRecords keys;
    private final PurchaseViews views;
    private final FinishOrder finish;
    private final Answers answers;

    PlaceOrder(
            OpenOrder open,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Charging charging,
            IdempotencyRecords keys,
            PurchaseViews views,
            FinishOrder finish,
            Answers answers) {
        this.open = open;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.charging = charging;
        this.keys = keys;
        this.views = views;
        this.finish = finish;
        this.answers = answers;
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
            return answers.of(licence, key, views.view(orders.find(order).orElseThrow()));
        });
    }

    /** Only what was not sent yet: all else is somebody else's, or the reconciler's. */
    private void chargeNow(OrderId order) {
        invoices.of(order).stream()
                .flatMap(invoice -> payments.running(invoice.id()).stream())
                .filter(payment -> payment.sentAt() == null)
                .forEach(payment -> charging.pursue(payment.id()));
    }
}
