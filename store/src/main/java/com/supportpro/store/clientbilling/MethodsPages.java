package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of payment methods together. */
@Component
class MethodsPages {

    private final PaymentMethods methods;
    private final Subscriptions subscriptions;
    private final AddonNames names;
    private final Chargeable chargeable;

    MethodsPages(PaymentMethods methods, Subscriptions subscriptions, AddonNames names, Chargeable chargeable) {
        this.methods = methods;
        this.subscriptions = subscriptions;
        this.names = names;
        this.chargeable = chargeable;
    }

    MethodsPage page(AccountId account) {
        return new MethodsPage(methods.of(account), renewing(account), chargeable.transfers());
    }

    private List<String> renewing(AccountId account) {
        if (methods.preferred(account).filter(chargeable::can).isEmpty()) {
            return List.of();
        }
        return subscriptions.of(account).stream()
                .filter(Subscription::renews)
                .map(subscription -> names.of(subscription.addon()))
                .distinct()
                .toList();
    }

    void prefer(AccountId account, PaymentMethod method) {
        methods.prefer(account, method.id());
    }
}
