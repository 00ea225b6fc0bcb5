package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a registration with the keys that came with it. */
@Component
class KeepRegistration {

    private final Registrations registrations;
    private final PinKeys keys;
    private final EndLink end;
    private final Audit audit;

    KeepRegistration(Registrations registrations, PinKeys keys, EndLink end, Audit audit) {
        this.registrations = registrations;
        this.keys = keys;
        this.end = end;
        this.audit = audit;
    }

    /** A link that an earlier desk of ours had, or one at another store, ends: its tokens are no good for the new one. */
    @Transactional(rollbackFor = StoreRefusedException.class)
    void keep(Registration registration, OfferedKeys offered) throws StoreRefusedException {
        String desk = registration.client().deskId();
        Optional<Registration> before = registrations.find();
        if (before.isPresent() && !before.get().sameDesk(registration)) {
            end.end(before.get().atStoreOf(registration) ? "client" : "store", "desk", "");
        }
        registrations.put(registration);
        keys.take(registration.store().url(), offered);
        audit.record(new AuditEvent(
                "desk",
                "desk.registered",
                registration.store().url().toString(),
                Map.of("desk", desk, "licence", registration.licence().key()),
                ""));
    }
}
