package com.supportpro.store.publishing;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.Listing.Screenshot;
import com.supportpro.protocol.manifest.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release brings to its listing.
 *
 * @param description Markdown
 * @param changelog of this version, Markdown
 * @param icon sha256 of an asset, or null
 * @param settings what it asks for; null when that was not kept
 */
record Content(
        Manifest manifest,
        String description,
        String changelog,
        @Nullable String icon,
        List<Screenshot> screenshots,
        @Nullable List<AskedSetting> settings) {

    Content {
        Texts.plain(manifest);
        Rule.text("README.md", Texts.plain("README.md", description), 0, 100_000);
        Rule.text("CHANGELOG.md", Texts.plain("CHANGELOG.md", changelog), 0, ChangelogSection.MOST);
        if (manifest.licence() != null) {
            Rule.text("licence", manifest.licence(), 1, 60);
        }
        screenshots = List.copyOf(screenshots);
        settings = settings == null ? null : List.copyOf(settings);
    }
}
