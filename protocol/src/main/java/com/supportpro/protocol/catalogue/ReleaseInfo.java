package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.settings.SettingsSchema;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published version.
 *
 * @param desk the desk versions it fits
 * @param length of the package in bytes
 * @param changelog what is new, as Markdown
 * @param revoked why it must not be installed any more; null when it may
 * @param requires the add-ons it does not work without
 * @param security whether its publisher says that it closes a hole; null counts as not
 * @param settings what it asks for; null when that is not known, as of a release from before this was told
 */
public record ReleaseInfo(
        Version version,
        VersionRange desk,
        Digest digest,
        long length,
        ReleaseSignature signature,
        Instant publishedAt,
        @Nullable String changelog,
        @Nullable Permissions permissions,
        @Nullable String revoked,
        @Nullable List<Requirement> requires,
        @Nullable Boolean security,
        @Nullable List<AskedSetting> settings) {

    public static final long MOST_BYTES = 64L * 1024 * 1024;

    public ReleaseInfo {
        Rule.present("version", version);
        Rule.present("desk", desk);
        Rule.present("digest", digest);
        Rule.present("signature", signature);
        Rule.present("publishedAt", publishedAt);
        if (length < 1 || length > MOST_BYTES) {
            throw new InvalidDocumentException("length", "must be 1 to " + MOST_BYTES);
        }
        changelog = changelog == null ? "" : Rule.text("changelog", changelog, 0, 50_000);
        permissions = permissions == null ? Permissions.none() : permissions;
        revoked = revoked == null ? null : Rule.text("revoked", revoked, 1, 1_000);
        requires = Requirement.list(requires);
        settings = settings == null ? null : Rule.list("settings", settings, SettingsSchema.MOST_FIELDS);
    }

    public ReleaseInfo(
            Version version,
            VersionRange desk,
            Digest digest,
            long length,
            ReleaseSignature signature,
            Instant publishedAt,
            @Nullable String changelog,
            @Nullable Permissions permissions,
            @Nullable String revoked,
            @Nullable List<Requirement> requires) {
        this(
                version,
                desk,
                digest,
                length,
                signature,
                publishedAt,
                changelog,
                permissions,
                revoked,
                requires,
                null,
                null);
    }

    /** Whether its publisher says that it closes a hole. */
    public boolean fixesSecurity() {
        return Boolean.TRUE.equals(security);
    }

    public ReleaseStatement statement(AddonId addon) {
        return new ReleaseStatement(addon, version, digest, length);
    }

    @Override
    public String changelog() {
        return Rule.present("changelog", changelog);
    }

    @Override
    public Permissions permissions() {
        return Rule.present("permissions", permissions);
    }

    @Override
    public List<Requirement> requires() {
        return Rule.present("requires", requires);
    }
}
