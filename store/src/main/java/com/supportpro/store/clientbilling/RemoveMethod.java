package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a payment method; another one takes its place. */
@Component
class RemoveMethod {

    private final PaymentMethods methods;
    private final Audit audit;

    RemoveMethod(PaymentMethods methods, Audit audit) {
        this.methods = methods;
        this.audit = audit;
    }

    @Transactional
    public void remove(PaymentMethod method, Person by) {
        AccountId account = method.account();
        methods.remove(account, method.id());
        if (method.preferred()) {
            methods.of(account).stream().findFirst().ifPresent(other -> methods.prefer(account, other.id()));
        }
        audit.record(new AuditEvent(by.email().value(), "Payment method removed", method.label(), account));
    }
}
