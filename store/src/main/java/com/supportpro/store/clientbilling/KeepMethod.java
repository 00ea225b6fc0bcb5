package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a payment method that was entered. */
@Component
class KeepMethod {

    private final PaymentMethods methods;
    private final Notices notices;

    KeepMethod(PaymentMethods methods, Notices notices) {
        this.methods = methods;
        this.notices = notices;
    }

    /** Whether the customer has removed it since. */
    boolean removed(AccountId account, String gateway, NewMethod entered) {
        return methods.removed(account, gateway, entered.token());
    }

    /**
     * Tells the account of a new one; coming back to the page where it was entered is nothing new.
     *
     * @param prefer whether purchases and renewals charge it from now on; the only one is charged in any case
     */
    @Transactional
    public PaymentMethod keep(AccountId account, String gateway, NewMethod entered, boolean prefer, String by) {
        Optional<PaymentMethod> before = methods.preferred(account);
        PaymentMethod kept = methods.add(account, gateway, entered);
        if (!prefer) {
            before.ifPresent(preferred -> methods.prefer(account, preferred.id()));
        }
        Facts facts = new Facts().method(kept.label()).by(by).link("/payment-methods");
        notices.tell(NoticeKind.PAYMENT_METHOD_ADDED, kept.id().toString(), account, facts.map());
        return methods.find(account, kept.id()).orElseThrow();
    }
}
