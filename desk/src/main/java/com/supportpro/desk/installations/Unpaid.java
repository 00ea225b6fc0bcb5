package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.Billing;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.Purchase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is open of add-ons that are installed: a renewal's invoice, or a purchase's. */
@Component
class Unpaid {

    private final PurchaseCopy purchases;

    Unpaid(PurchaseCopy purchases) {
        this.purchases = purchases;
    }

    Optional<DueInvoice> of(AddonId addon) {
        Optional<Purchase> purchase = purchases.of(addon);
        Billing billing = Billing.of(purchase);
        return purchase.map(Purchase::invoice).filter(due -> billing == Billing.PAST_DUE || billing == Billing.DUE);
    }
}
