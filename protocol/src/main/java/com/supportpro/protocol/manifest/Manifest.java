package com.supportpro.protocol.manifest;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code addon.json}: what an add-on says of itself. {@code entry} is the class of a channel or plugin, {@code language} the
 * tag of a language pack, {@code settings} the file of the settings schema, {@code desk} the versions it fits,
 * {@code requires} the add-ons it does not work without, {@code security} whether this release closes a hole.
 */
public record Manifest(
        int manifest,
        String publisher,
        String slug,
        Version version,
        Kind kind,
        String name,
        String summary,
        @Nullable List<String> tags,
        VersionRange desk,
        @Nullable String entry,
        @Nullable Permissions permissions,
        @Nullable String settings,
        @Nullable Language language,
        @Nullable Links links,
        @Nullable String licence,
        @Nullable List<Requirement> requires,
        @Nullable Boolean security) {

    private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    public Manifest {
        if (manifest != 1) {
            throw new InvalidDocumentException("manifest", "must be 1");
        }
        AddonId id = new AddonId(publisher, slug);
        Rule.present("version", version);
        Rule.present("kind", kind);
        Rule.text("name", name, 1, 60);
        Rule.text("summary", summary, 1, 160);
        tags = Rule.list("tags", tags, 10);
        tags.forEach(tag -> Rule.matching("tags", tag, TAG, "lower-case letters, digits and hyphens, 30 at the most"));
        Rule.present("desk", desk);
        permissions = permissions == null ? Permissions.none() : permissions;
        requires = Requirement.of(id, requires);
        if (kind == Kind.LANGUAGE) {
            Rule.present("language", language);
        } else {
            Rule.matching("entry", entry, CLASS, "the full name of a class");
        }
    }

    public Manifest(
            int manifest,
            String publisher,
            String slug,
            Version version,
            Kind kind,
            String name,
            String summary,
            @Nullable List<String> tags,
            VersionRange desk,
            @Nullable String entry,
            @Nullable Permissions permissions,
            @Nullable String settings,
            @Nullable Language language,
            @Nullable Links links,
            @Nullable String licence,
            @Nullable List<Requirement> requires) {
        this(
                manifest,
                publisher,
                slug,
                version,
                kind,
                name,
                summary,
                tags,
                desk,
                entry,
                permissions,
                settings,
                language,
                links,
                licence,
                requires,
                null);
    }

    /** Whether this release closes a hole. */
    public boolean fixesSecurity() {
        return Boolean.TRUE.equals(security);
    }

    /** The language of a pack: a BCP 47 tag, and its own name for itself. */
    public record Language(String tag, String name, boolean rightToLeft) {

        private static final Pattern BCP47 = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

        public Language {
            Rule.matching("language.tag", tag, BCP47, "a language tag such as vi or pt-BR");
            Rule.text("language.name", name, 1, 60);
        }
    }

    /** Addresses shown on the listing. */
    public record Links(
            @Nullable URI homepage,
            @Nullable URI support,
            @Nullable URI source) {

        public Links {
            if (homepage != null) {
                Rule.address("links.homepage", homepage);
            }
            if (support != null) {
                Rule.address("links.support", support);
            }
            if (source != null) {
                Rule.address("links.source", source);
            }
        }
    }

    public AddonId id() {
        return new AddonId(publisher, slug);
    }

    @Override
    public List<String> tags() {
        return Rule.present("tags", tags);
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
