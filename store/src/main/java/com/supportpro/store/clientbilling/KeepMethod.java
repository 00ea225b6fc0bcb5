package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.gateway.NewMethod;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a payment method that was entered. */
@Component
class KeepMethod {

    private final PaymentMethods methods;

    KeepMethod(PaymentMethods methods) {
        this.methods = methods;
    }

    /** Whether the customer has removed it since. */
    boolean removed(AccountId account, String gateway, NewMethod entered) {
        return methods.removed(account, gateway, entered.token());
    }

    /** @param prefer whether purchases and renewals charge it from now on; the only one is charged in any case */
    @Transactional
    public PaymentMethod keep(AccountId account, String gateway, NewMethod entered, boolean prefer) {
        Optional<PaymentMethod> before = methods.preferred(account);
        PaymentMethod kept = methods.add(account, gateway, entered);
        if (!prefer) {
            before.ifPresent(preferred -> methods.prefer(account, preferred.id()));
        }
        return methods.find(account, kept.id()).orElseThrow();
    }
}
