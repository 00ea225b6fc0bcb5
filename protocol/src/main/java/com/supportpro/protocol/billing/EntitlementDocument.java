package com.supportpro.protocol.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a licence may run, all of it, as the store signs it; a higher version replaces a lower one and never the other way
 * round.
 *
 * @param licence the licence's id in the store
 * @param desk the desk it was made for
 * @param version grows with every change of any entitlement of the licence
 */
public record EntitlementDocument(
        UUID licence, UUID desk, long version, Instant issuedAt, List<Entitlement> entitlements) {

    public EntitlementDocument {
        Rule.present("licence", licence);
        Rule.present("desk", desk);
        Rule.present("issuedAt", issuedAt);
        entitlements = Rule.list("entitlements", entitlements, 10_000);
    }

    public Optional<Entitlement> of(AddonId addon) {
        return entitlements.stream().filter(one -> one.addon().equals(addon)).findFirst();
    }

    /**
     * One add-on's.
     *
     * @param since when it took this state
     * @param reason why it was suspended or revoked, in words for the operator; else empty
     */
    public record Entitlement(AddonId addon, EntitlementState state, Instant since, String reason) {

        public Entitlement {
            Rule.present("addon", addon);
            Rule.present("state", state);
            Rule.present("since", since);
            Rule.text("reason", reason, 0, 300);
        }
    }
}
