package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.manifest.Manifest.Links;
import com.supportpro.protocol.manifest.Requirement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An add-on's page in the catalogue; texts are those of its newest release.
 *
 * @param description Markdown, hostile like every text of a listing
 * @param icon sha256 of an asset, or null
 * @param price null when free
 * @param releases at least one, newest first
 * @param deprecated why it should no longer be used, or null
 * @param withdrawn releases that were on offer once
 */
public record Listing(
        AddonId id,
        Kind kind,
        String name,
        Publisher publisher,
        String summary,
        @Nullable String description,
        @Nullable List<String> tags,
        @Nullable String icon,
        @Nullable List<Screenshot> screenshots,
        @Nullable Price price,
        @Nullable Links links,
        @Nullable String licence,
        List<ReleaseInfo> releases,
        @Nullable String deprecated,
        @Nullable List<Withdrawal> withdrawn,
        Instant updatedAt) {

    private static final Pattern ASSET = Pattern.compile("[0-9a-f]{64}");

    public Listing {
        Rule.present("id", id);
        Rule.present("kind", kind);
        Rule.text("name", name, 1, 60);
        Rule.present("publisher", publisher);
        Rule.text("summary", summary, 1, 160);
        description = description == null ? "" : Rule.text("description", description, 0, 100_000);
        tags = Rule.list("tags", tags, 10);
        tags.forEach(tag -> Rule.text("tags", tag, 1, 30));
        icon = icon == null ? null : digits("icon", icon);
        screenshots = Rule.list("screenshots", screenshots, 10);
        licence = licence == null ? null : Rule.text("licence", licence, 1, 60);
        releases = Rule.list("releases", releases, 500).stream()
                .sorted(Comparator.comparing(ReleaseInfo::version).reversed())
                .toList();
        if (releases.isEmpty()) {
            throw new InvalidDocumentException("releases", "must have at least one");
        }
        releases.forEach(release -> Requirement.of(id, release.requires()));
        deprecated = deprecated == null ? null : Rule.text("deprecated", deprecated, 1, 1_000);
        withdrawn = Rule.list("withdrawn", withdrawn, Withdrawal.MOST);
        Rule.present("updatedAt", updatedAt);
    }

    /** Who publishes it; {@code verified} when the vendor knows who that is. */
    public record Publisher(String id, String name, boolean verified) {

        public Publisher {
            Rule.text("publisher.id", id, 1, 63);
            Rule.text("publisher.name", name, 1, 60);
        }
    }

    /** A picture: sha256 of an asset, and its text for those who cannot see it. */
    public record Screenshot(String asset, @Nullable String caption) {

        public Screenshot {
            digits("screenshots.asset", asset);
            caption = caption == null ? "" : Rule.text("screenshots.caption", caption, 0, 200);
        }
    }

    public ReleaseInfo newest() {
        return releases.get(0);
    }

    public boolean free() {
        return price == null;
    }

    @Override
    public String description() {
        return Rule.present("description", description);
    }

    @Override
    public List<String> tags() {
        return Rule.present("tags", tags);
    }

    @Override
    public List<Screenshot> screenshots() {
        return Rule.present("screenshots", screenshots);
    }

    @Override
    public List<Withdrawal> withdrawn() {
        return Rule.present("withdrawn", withdrawn);
    }

    private static String digits(String field, String value) {
        return Rule.matching(field, value, ASSET, "a SHA-256 as 64 hexadecimal digits");
    }
}
