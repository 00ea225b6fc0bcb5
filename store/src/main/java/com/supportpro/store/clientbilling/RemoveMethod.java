package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a payment method; another one takes its place. */
@Component
class RemoveMethod {

    private final PaymentMethods methods;
    private final Audit audit;
    private final Notices notices;

    RemoveMethod(PaymentMethods methods, Audit audit, Notices notices) {
        this.methods = methods;
        this.audit = audit;
        this.notices = notices;
    }

    @Transactional
    public void remove(PaymentMethod method, Person by) {
        AccountId account = method.account();
        methods.remove(account, method.id());
        if (method.preferred()) {
            methods.of(account).stream().findFirst().ifPresent(other -> methods.prefer(account, other.id()));
        }
        String email = by.email().value();
        audit.record(new AuditEvent(email, "Payment method removed", method.label(), account));
        Facts facts = new Facts().method(method.label()).by(email).link("/payment-methods");
        notices.tell(NoticeKind.PAYMENT_METHOD_REMOVED, method.id().toString(), account, facts.map());
    }
}
