package com.supportpro.desk.entitlements;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the licence may run, by the kept statement. Reading it asks nobody. */
@Service
public class Entitlements {

    private final StatementRow row;
    private final ContactRow contact;
    private final Patience patience;
    private final Clock clock;

    Entitlements(StatementRow row, ContactRow contact, Patience patience, Clock clock) {
        this.row = row;
        this.contact = contact;
        this.patience = patience;
        this.clock = clock;
    }

    public Entitled of(AddonId addon) {
        return row.find()
                .map(StatementRow.Kept::read)
                .flatMap(document -> document.of(addon))
                .map(Entitled::of)
                .orElse(Entitled.NONE);
    }

    /** Everything the store has said something of. */
    public Map<AddonId, Entitled> all() {
        return row.find().map(kept -> byAddon(kept.read())).orElse(Map.of());
    }

    /** When the store was last heard of. */
    public Contact contact() {
        return contact.find()
                .map(known -> Contact.of(known.lastSeen(), known.cloned(), clock.instant(), patience))
                .orElseGet(Contact::never);
    }

    static Map<AddonId, Entitled> byAddon(EntitlementDocument document) {
        return document.entitlements().stream()
                .collect(Collectors.toMap(Entitlement::addon, Entitled::of, (first, second) -> second));
    }
}
