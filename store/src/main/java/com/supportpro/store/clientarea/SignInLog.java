package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.PersonSignedIn;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers sign-ins for the person, who notices those that were not theirs; the account's others need not know. */
@Component
class SignInLog {

    private final Audit audit;

    SignInLog(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(PersonSignedIn event) {
        audit.record(new AuditEvent(event.person().email().value(), "Signed in", words(event.failedBefore()), null));
    }

    private static String words(int failedBefore) {
        return switch (failedBefore) {
            case 0 -> "";
            case 1 -> "after 1 failed attempt";
            default -> "after " + failedBefore + " failed attempts";
        };
    }
}
