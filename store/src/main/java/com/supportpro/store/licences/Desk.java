package com.supportpro.store.licences;

import com.supportpro.protocol.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A self-hosted help desk that was registered under a licence.
 *
 * @param linkedSince since when an account is linked to it
 * @param linkNotice why the last link ended, when its owner should know
 * @param retiredSince when it was retired; its client is gone then
 */
public record Desk(
        DeskId id,
        LicenceId licence,
        String name,
        URI url,
        Version version,
        Instant registeredAt,
        Instant lastSeenAt,
        @Nullable Instant linkedSince,
        @Nullable String linkNotice,
        @Nullable Instant retiredSince) {

    public Optional<Instant> linkedAt() {
        return Optional.ofNullable(linkedSince);
    }

    public Optional<String> notice() {
        return Optional.ofNullable(linkNotice);
    }

    public boolean retired() {
        return retiredSince != null;
    }
}
