package com.supportpro.desk.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds listings; without a word it is a free plugin with one release that fits every desk. */
public final class ListingFixture {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Instant PUBLISHED = Instant.parse("2026-03-01T12:00:00Z");

    private final AddonId id;
    private final String name;
    private Kind kind = Kind.PLUGIN;
    private String summary = "Does something useful";
    private List<String> tags = List.of();
    private @Nullable Price price;
    private @Nullable String deprecated;
    private Instant updatedAt = PUBLISHED;
    private final List<ReleaseInfo> releases = new ArrayList<>();

    private ListingFixture(AddonId id, String name) {
        this.id = id;
        this.name = name;
    }

    public static ListingFixture listing(String id, String name) {
        return new ListingFixture(AddonId.parse(id), name);
    }

    public ListingFixture kind(Kind wanted) {
        kind = wanted;
        return this;
    }

    public ListingFixture summary(String text) {
        summary = text;
        return this;
    }

    public ListingFixture tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public ListingFixture monthly(long minorUnits) {
        price = new Price("USD", List.of(new Price.PerCycle(Cycle.MONTHLY, minorUnits)));
        return this;
    }

    public ListingFixture deprecated(String reason) {
        deprecated = reason;
        return this;
    }

    public ListingFixture updated(Instant instant) {
        updatedAt = instant;
        return this;
    }

    public ListingFixture release(String version, String desk) {
        return release(version, desk, null);
    }

    /** A release that fits every desk and wants this permission. */
    public ListingFixture asking(String version, String permission) {
        return release(version, ">=0.1.0", null, new Permissions(List.of(permission), List.of(), List.of(), false));
    }

    /** A release that fits every desk and closes a hole. */
    public ListingFixture closingAHole(String version) {
        release(version, ">=0.1.0");
        ReleaseInfo plain = releases.remove(releases.size() - 1);
        releases.add(new ReleaseInfo(
                plain.version(),
                plain.desk(),
                plain.digest(),
                plain.length(),
                plain.signature(),
                plain.publishedAt(),
                "",
                null,
                null,
                null,
                true,
                null));
        return this;
    }

    /** A release that fits every desk and does not go without another add-on. */
    public ListingFixture requiring(String version, String other) {
        release(version, ">=0.1.0");
        ReleaseInfo plain = releases.remove(releases.size() - 1);
        releases.add(new ReleaseInfo(
                plain.version(),
                plain.desk(),
                plain.digest(),
                plain.length(),
                plain.signature(),
                plain.publishedAt(),
                "",
                null,
                null,
                List.of(new Requirement(AddonId.parse(other), VersionRange.of(">=1.0.0")))));
        return this;
    }

    public ListingFixture release(String version, String desk, @Nullable String revoked) {
        return release(version, desk, revoked, Permissions.none());
    }

    private ListingFixture release(String version, String desk, @Nullable String revoked, Permissions permissions) {
        Digest digest = Digest.of((id + version).getBytes(StandardCharsets.UTF_8));
        var statement = new ReleaseStatement(id, Version.of(version), digest, 1_000);
        releases.add(new ReleaseInfo(
                Version.of(version),
                VersionRange.of(desk),
                digest,
                1_000,
                KEY.sign(statement),
                PUBLISHED,
                "",
                permissions,
                revoked,
                null));
        return this;
    }

    public Listing build() {
        if (releases.isEmpty()) {
            release("1.0.0", ">=0.1.0");
        }
        return new Listing(
                id,
                kind,
                name,
                new Listing.Publisher(id.publisher(), "Publisher of " + id.publisher(), true),
                summary,
                "",
                tags,
                null,
                List.of(),
                price,
                null,
                "MIT",
                releases,
                deprecated,
                List.of(),
                updatedAt);
    }
}
