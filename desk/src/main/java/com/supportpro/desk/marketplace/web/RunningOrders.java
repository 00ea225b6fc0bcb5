package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The orders that can be cancelled. */
@Component
class RunningOrders {

    private final PurchaseCopy purchases;

    RunningOrders(PurchaseCopy purchases) {
        this.purchases = purchases;
    }

    /** The recurring one of the add-on; "not found" when there is none. */
    Purchase of(AddonId addon) {
        return purchases
                .of(addon)
                .filter(one -> one.state() == OrderState.ACTIVE && one.subscription() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing recurring is bought"));
    }
}
