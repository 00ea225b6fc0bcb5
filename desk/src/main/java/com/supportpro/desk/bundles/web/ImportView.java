package com.supportpro.desk.bundles.web;

import com.supportpro.desk.bundles.Imported;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A bundle that was taken, as programs see it.
 *
 * @param again whether it had been taken before, so that nothing was changed
 * @param keys of the store, pinned by this bundle as the first
 */
record ImportView(
        String id,
        String request,
        Instant issuedAt,
        Instant importedAt,
        String importedBy,
        long catalogueRevision,
        boolean again,
        List<String> keys,
        List<Release> packages,
        List<Missing> leftOut) {

    /** A release whose package came. */
    record Release(String addon, String version) {}

    /** What was wanted and did not come: {@code unknown}, {@code not-entitled}, {@code no-release-fits}, {@code no-room}. */
    record Missing(String addon, String reason) {}

    static ImportView of(Imported imported) {
        return new ImportView(
                imported.id().toString(),
                imported.request().toString(),
                imported.issuedAt(),
                imported.importedAt(),
                imported.importedBy(),
                imported.revision(),
                imported.again(),
                imported.keys(),
                imported.packages().stream()
                        .map(one -> new Release(
                                one.addon().toString(), one.version().toString()))
                        .toList(),
                imported.leftOut().stream()
                        .map(one -> new Missing(one.addon().toString(), slug(one.reason())))
                        .toList());
    }

    static String slug(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
