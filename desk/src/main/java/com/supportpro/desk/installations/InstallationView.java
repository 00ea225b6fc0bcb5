package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An installed add-on as the API shows it.
 *
 * @param update a newer release that fits this desk, or null; also null once the right to run it has ended
 * @param warning that its release is revoked, withdrawn, deprecated or listed no more, or is not made for this desk, in words;
 *     empty when all is well
 * @param operation the operation that is going on, or null
 */
public record InstallationView(
        AddonId id,
        String name,
        String version,
        String publisher,
        Installation.State state,
        String reason,
        boolean shouldBeActive,
        @Nullable String update,
        String warning,
        boolean settings,
        Instant installedAt,
        @Nullable String operation) {

    /** In the reader's words. */
    public static InstallationView of(GridRow row, Page page) {
        Installation installation = row.installation();
        return new InstallationView(
                row.id(),
                row.name(),
                installation.version().toString(),
                row.publisher(),
                installation.state(),
                page.said(installation.reason()),
                installation.shouldBeActive(),
                row.update().map(Object::toString).orElse(null),
                row.warning(),
                installation.manifest().settings() != null,
                installation.installedAt(),
                row.running().map(operation -> operation.id().toString()).orElse(null));
    }
}
