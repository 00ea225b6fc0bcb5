package com.supportpro.store.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.LeftOut;
import com.supportpro.protocol.bundle.BundleIndex.Reason;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What goes into a bundle: releases, their pictures, and what of the wishes cannot be met. */
final class Choice {

    /** Leaves room for the catalogue. */
    private static final long MOST_BYTES = BundleIndex.MOST_BYTES - (256L << 20);

    private static final int MOST_PICTURES = 1_000;
    private static final int MOST_LEFT_OUT = 1_000;

    private final List<ReleaseEnvelope> packages = new ArrayList<>();
    private final Set<String> pictures = new LinkedHashSet<>();
    private final Map<AddonId, Reason> leftOut = new LinkedHashMap<>();
    private long bytes;

    void take(Listing listing, ReleaseInfo release) {
        if (packages.size() == BundleIndex.MOST_PACKAGES || bytes + release.length() > MOST_BYTES) {
            leaveOut(listing.id(), Reason.NO_ROOM);
            return;
        }
        bytes += release.length();
        packages.add(new ReleaseEnvelope(
                listing.id(), release.version(), release.digest(), release.length(), release.signature()));
        Stream.concat(
                        Stream.ofNullable(listing.icon()),
                        listing.screenshots().stream().map(Listing.Screenshot::asset))
                .filter(picture -> pictures.size() < MOST_PICTURES)
                .forEach(pictures::add);
    }

    void leaveOut(AddonId addon, Reason reason) {
        if (leftOut.size() < MOST_LEFT_OUT) {
            leftOut.putIfAbsent(addon, reason);
        }
    }

    List<ReleaseEnvelope> packages() {
        return List.copyOf(packages);
    }

    /** SHA-256 digests. */
    List<String> pictures() {
        return List.copyOf(pictures);
    }

    List<LeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }
}
