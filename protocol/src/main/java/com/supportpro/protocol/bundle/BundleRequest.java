package com.supportpro.protocol.bundle;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.store.DeskRenewal;
import com.supportpro.protocol.store.InstalledAddons;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a desk without a network asks its store for.
 *
 * @param id of this request; the answer names it
 * @param instance tells the desk from its copies
 * @param deskId the desk's id in the store; null when the store has not registered it yet
 * @param store the address that the desk knows the store by
 * @param licence the desk's licence, masked
 * @param desk its name, addresses and version
 * @param platform what it runs on, for people
 * @param wanted add-ons to bring, beside what is installed
 * @param everything whether to bring all that the licence is entitled to as well
 * @param here packages that the desk has already
 */
public record BundleRequest(
        UUID id,
        Instant madeAt,
        UUID instance,
        @Nullable UUID deskId,
        URI store,
        String licence,
        DeskRenewal desk,
        @Nullable String platform,
        InstalledAddons installed,
        @Nullable List<AddonId> wanted,
        boolean everything,
        Known known,
        @Nullable List<Digest> here) {

    public static final int MOST_WANTED = 500;
    public static final int MOST_HERE = 2_000;

    public BundleRequest {
        Rule.present("id", id);
        Rule.present("madeAt", madeAt);
        Rule.present("instance", instance);
        Rule.address("store", store);
        Rule.text("licence", licence, 1, 60);
        Rule.present("desk", desk);
        platform = platform == null ? "" : Rule.text("platform", platform, 0, 200);
        Rule.present("installed", installed);
        wanted = Rule.list("wanted", wanted, MOST_WANTED);
        Rule.present("known", known);
        here = Rule.list("here", here, MOST_HERE);
    }

    /**
     * How far the desk's copies are: of the catalogue with its revocations, and of the entitlements.
     *
     * @param epoch which history of the store the revision is of
     */
    public record Known(long catalogue, @Nullable String epoch, long entitlements) {

        public Known {
            epoch = epoch == null ? "" : Rule.text("epoch", epoch, 0, 64);
        }

        @Override
        public String epoch() {
            return Rule.present("epoch", epoch);
        }
    }

    public Optional<UUID> registeredAs() {
        return Optional.ofNullable(deskId);
    }

    @Override
    public List<AddonId> wanted() {
        return Rule.present("wanted", wanted);
    }

    @Override
    public List<Digest> here() {
        return Rule.present("here", here);
    }
}
