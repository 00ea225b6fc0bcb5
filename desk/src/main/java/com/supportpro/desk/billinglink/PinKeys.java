package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pins the keys of a store. The first ones are believed as they are shown; others in their place only when a pinned one
 * vouches for them or an operator confirms them: whoever holds no more than the store's address can show keys, too.
 */
@Component
class PinKeys {

    private final StoreKeys keys;
    private final Audit audit;

    PinKeys(StoreKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** Pins what may be pinned, and keeps other keys for an operator to look at. */
    @Transactional(rollbackFor = StoreRefusedException.class)
    void take(URI store, OfferedKeys offer) throws StoreRefusedException {
        List<Key> offered = KeyRule.checked(offer.keys());
        String pinned = keys.pinned(store);
        if (offered.isEmpty() || pinned.equals(ids(offered))) {
            keys.withdraw(store);
        } else if (pinned.isEmpty() || offer.vouched()) {
            pin(store, offered, "desk", "");
        } else if (!ids(keys.offered(store)).equals(ids(offered))) {
            keys.offer(store, offered);
            record("store.keys-offered", store, offered, "desk", "");
        }
    }

    /** Pins the keys that were kept for it; false, and nothing is pinned, when they are not exactly the named ones. */
    @Transactional
    boolean confirm(URI store, Set<String> named, String by, String address) {
        List<Key> offered = keys.offered(store);
        boolean known = !offered.isEmpty() && ids(offered).equals(String.join(" ", new TreeSet<>(named)));
        if (known) {
            pin(store, offered, by, address);
        }
        return known;
    }

    private void pin(URI store, List<Key> offered, String by, String address) {
        keys.pin(store, offered);
        keys.withdraw(store);
        record("store.keys-pinned", store, offered, by, address);
    }

    private void record(String action, URI store, List<Key> offered, String by, String address) {
        audit.record(new AuditEvent(by, action, store.toString(), Map.of("keys", ids(offered)), address));
    }

    private static String ids(List<Key> keys) {
        return keys.stream().map(Key::keyId).sorted().collect(Collectors.joining(" "));
    }
}
