package com.supportpro.store.billing;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.billing.IdempotencyRecords.Answer;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.oauth.DeskCaller;
import java.util.LinkedHashMap;
import java.util.Map;
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

    PlaceOrder(
            OpenOrder open,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Charging charging,
            IdempotencyRecords keys,
            PurchaseViews views) {
        this.open = open;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.charging = charging;
        this.keys = keys;
        this.views = views;
    }

    /**
     * Buys, or tells what became of it when the key was used before.
     *
     * @throws BillingRefusedException when nothing is bought
     */
    OrderDesk.Placed place(DeskCaller caller, String key, OrderRequest request) {
        LicenceId licence = caller.licence().id();
        OrderId order = open.open(caller, key, request);
        Answer answer = keys.answer(licence, key).orElseGet(() -> {
            chargeNow(order);
            return answer(licence, key, views.view(orders.find(order).orElseThrow()));
        });
        boolean problem = answer.status() >= HttpStatus.BAD_REQUEST.value();
        return new OrderDesk.Placed(order.value(), answer.status(), problem, answer.body());
    }

    /** Only what was not sent yet: all else is somebody else's, or the reconciler's. */
    private void chargeNow(OrderId order) {
        invoices.of(order).stream()
                .flatMap(invoice -> payments.running(invoice.id()).stream())
                .filter(payment -> payment.sentAt() == null)
                .forEach(payment -> charging.pursue(payment.id()));
    }

    private Answer answer(LicenceId licence, String key, Purchase purchase) {
        String json = ProtocolJson.mapper().writeValueAsString(purchase);
        return switch (purchase.state()) {
            case NEW, PENDING_PAYMENT, PROCESSING -> new Answer(HttpStatus.ACCEPTED.value(), json);
            case DUE -> keys.keep(licence, key, new Answer(HttpStatus.PAYMENT_REQUIRED.value(), due(purchase)));
            default -> keys.keep(licence, key, new Answer(HttpStatus.CREATED.value(), json));
        };
    }

    private static String due(Purchase purchase) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:supportpro:problem:payment-due");
        problem.put("title", "Payment required");
        problem.put("status", HttpStatus.PAYMENT_REQUIRED.value());
        problem.put("detail", "The invoice has to be paid first");
        problem.put("order", purchase.order());
        problem.put("invoice", purchase.invoice());
        problem.put("reason", purchase.reason());
        return ProtocolJson.mapper().writeValueAsString(problem);
    }
}
