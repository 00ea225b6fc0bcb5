package com.supportpro.store.clientbilling;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.clientarea.Page;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a customer enter a payment method at the gateway's pages; ours never see a card. */
@Component
class EnterMethod {

    private static final int LONGEST_SETUP = 255;

    private final Gateways gateways;
    private final KeepMethod keep;
    private final Audit audit;
    private final StoreProperties store;

    EnterMethod(Gateways gateways, KeepMethod keep, Audit audit, StoreProperties store) {
        this.gateways = gateways;
        this.keep = keep;
        this.audit = audit;
        this.store = store;
    }

    /** @param back the path that takes {@code setup} */
    URI begin(Page page, String back) {
        Person person = page.person().orElseThrow();
        UUID account = page.account().value();
        return gateways.inForce().beginSetUp(account, person.email().value(), store.at(back));
    }

    /**
     * The method that was entered; empty when its customer thought better of it. Asked again, it is the same one.
     *
     * @param prefer whether it is charged from now on, whatever was so far
     */
    Optional<PaymentMethod> finish(Page page, String setup, boolean prefer) {
        if (setup.isBlank() || setup.length() > LONGEST_SETUP) {
            return Optional.empty();
        }
        PaymentGateway gateway = gateways.inForce();
        // An address that was kept must not bring back what was removed since.
        return gateway.finishSetUp(page.account().value(), setup)
                .filter(entered -> !keep.removed(page.account(), gateway.name(), entered))
                .map(entered -> add(page, gateway.name(), entered, prefer));
    }

    private PaymentMethod add(Page page, String gateway, NewMethod entered, boolean prefer) {
        String by = page.person().orElseThrow().email().value();
        PaymentMethod method = keep.keep(page.account(), gateway, entered, prefer, by);
        audit.record(new AuditEvent(by, "Payment method added", method.label(), page.account()));
        return method;
    }
}
