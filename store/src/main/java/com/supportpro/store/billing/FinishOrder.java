package com.supportpro.store.billing;

import com.supportpro.protocol.billing.Purchase;
import com.supportpro.store.billing.IdempotencyRecords.Answer;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.licences.Licences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second of a purchase's two transactions, for the request that opened the order: settles, and keeps the answer. */
@Component
class FinishOrder {

    private final Licences licences;
    private final Payments payments;
    private final Settlement settlement;
    private final PaidAtOnce paid;
    private final PurchaseViews views;
    private final Orders orders;
    private final Answers answers;

    FinishOrder(
            Licences licences,
            Payments payments,
            Settlement settlement,
            PaidAtOnce paid,
            PurchaseViews views,
            Orders orders,
            Answers answers) {
        this.licences = licences;
        this.payments = payments;
        this.settlement = settlement;
        this.paid = paid;
        this.views = views;
        this.orders = orders;
        this.answers = answers;
    }

    @Transactional
    Answer finish(Opening.ToCharge opened, String key, ChargeResult result) {
        licences.lock(opened.order().licence());
        return answers.of(opened.order().licence(), key, settled(opened, result));
    }

    /** What nobody else has touched since it was opened need not be read again. */
    private Purchase settled(Opening.ToCharge opened, ChargeResult result) {
        if (result instanceof ChargeResult.Succeeded success
                && payments.succeededFirst(opened.payment(), success.reference())) {
            return paid.follow(opened);
        }
        settlement.settle(opened.payment().id(), result);
        return views.view(orders.find(opened.id()).orElseThrow());
    }
}
