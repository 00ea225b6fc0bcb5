package com.supportpro.desk.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A bundle that this desk has taken.
 *
 * @param issuedAt when the store made it
 * @param revision of the catalogue afterwards
 * @param packages the releases that it brought
 * @param leftOut what was wanted and did not come
 * @param again whether it had been taken before, so that nothing was changed
 * @param keys ids of keys of the store that are believed since then; empty where they were before
 */
public record Imported(
        UUID id,
        UUID request,
        Instant issuedAt,
        Instant importedAt,
        String importedBy,
        long revision,
        List<Brought> packages,
        List<LeftOut> leftOut,
        boolean again,
        List<String> keys) {

    /** A release whose package came. */
    public record Brought(AddonId addon, Version version) {}

    public Imported {
        packages = List.copyOf(packages);
        leftOut = List.copyOf(leftOut);
        keys = List.copyOf(keys);
    }

    static Imported now(BundleIndex index, Instant now, String by, List<String> keys) {
        return new Imported(
                UUID.randomUUID(),
                index.request(),
                index.issuedAt(),
                now,
                by,
                index.catalogue().revision(),
                index.packages().stream()
                        .map(one -> new Brought(one.addon(), one.version()))
                        .toList(),
                index.leftOut(),
                false,
                keys);
    }

    Imported onceMore() {
        return new Imported(
                id, request, issuedAt, importedAt, importedBy, revision, packages, leftOut, true, List.of());
    }
}
