package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of an add-on.
 *
 * @param length of the package in bytes
 * @param reason why it is deprecated, withdrawn or revoked
 * @param vouched the store's signature; there from the first release on
 */
record Release(
        AddonId addon,
        Version version,
        Digest digest,
        long length,
        Content content,
        ReleaseState state,
        @Nullable String reason,
        @Nullable Vouched vouched) {

    /** The store's signature and since when it stands. */
    record Vouched(ReleaseSignature signature, Instant since) {}

    static Release draft(Content content, Digest digest, long length) {
        return new Release(
                content.manifest().id(),
                content.manifest().version(),
                digest,
                length,
                content,
                ReleaseState.DRAFT,
                null,
                null);
    }

    ReleaseStatement statement() {
        return new ReleaseStatement(addon, version, digest, length);
    }

    /** As the catalogue shows it; empty when it was never released. */
    Optional<ReleaseInfo> shown() {
        return Optional.ofNullable(vouched).map(this::shown);
    }

    private ReleaseInfo shown(Vouched by) {
        return new ReleaseInfo(
                version,
                content.manifest().desk(),
                digest,
                length,
                by.signature(),
                by.since(),
                content.changelog(),
                content.manifest().permissions(),
                state == ReleaseState.REVOKED ? reason : null,
                content.manifest().requires(),
                content.manifest().security(),
                content.settings());
    }
}
