package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.Billing;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;

/** What is open of add-ons that are installed: a renewal's invoice, or a purchase's. */
final class Unpaid {

    private Unpaid() {}

    static Optional<DueInvoice> of(Optional<Purchase> purchase) {
        Billing billing = Billing.of(purchase);
        return purchase.map(Purchase::invoice).filter(due -> billing == Billing.PAST_DUE || billing == Billing.DUE);
    }
}
