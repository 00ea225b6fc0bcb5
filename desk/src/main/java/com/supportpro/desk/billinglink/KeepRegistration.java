package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a registration with the keys that came with it. */
@Component
class KeepRegistration {

    private final Registrations registrations;
    private final StoreKeys keys;
    private final EndLink end;
    private final Audit audit;

    KeepRegistration(Registrations registrations, StoreKeys keys, EndLink end, Audit audit) {
        this.registrations = registrations;
        this.keys = keys;
        this.end = end;
        this.audit = audit;
    }

    /** A link that an earlier desk of ours had, or one at another store, ends: its tokens are no good for the new one. */
    @Transactional(rollbackFor = StoreRefusedException.class)
    void keep(Registration registration, List<Key> offered) throws StoreRefusedException {
        String desk = registration.client().deskId();
        Optional<Registration> before = registrations.find();
        if (before.isPresent() && !before.get().sameDesk(registration)) {
            end.end(before.get().atStoreOf(registration) ? "client" : "store", "desk", "");
        }
        registrations.put(registration);
        pin(registration.store().url(), offered);
        audit.record(new AuditEvent(
                "desk",
                "desk.registered",
                registration.store().url().toString(),
                Map.of("desk", desk, "licence", registration.licence().key()),
                ""));
    }

    /** Pins what is offered, unless nothing is: then what was pinned before stays. */
    @Transactional(rollbackFor = StoreRefusedException.class)
    void pin(URI store, List<Key> offered) throws StoreRefusedException {
        List<Key> checked = KeyRule.checked(offered);
        for (Key key : checked) {
            Optional<String> pinned = keys.find(store, key.keyId());
            if (pinned.isPresent() && !pinned.get().equals(key.publicKey())) {
                throw StoreRefusedException.ours("key");
            }
        }
        if (!checked.isEmpty() && !keys.pinned(store).equals(ids(checked))) {
            keys.pin(store, checked);
            audit.record(
                    new AuditEvent("desk", "store.keys-pinned", store.toString(), Map.of("keys", ids(checked)), ""));
        }
    }

    private static String ids(List<Key> keys) {
        return keys.stream().map(Key::keyId).sorted().collect(Collectors.joining(" "));
    }
}
