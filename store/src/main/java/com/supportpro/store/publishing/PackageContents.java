package com.supportpro.store.publishing;

import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.Listing.Screenshot;
import com.supportpro.protocol.settings.SettingsSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a package what its listing shows. */
final class PackageContents {

    private final AddonPackage opened;
    private final Optional<Picture> icon;
    private final List<Picture> screenshots;

    PackageContents(AddonPackage opened) {
        this.opened = opened;
        this.icon = opened.icon().map(name -> Picture.of(name, opened.file(name).orElseThrow()));
        this.screenshots = opened.screenshots().entrySet().stream()
                .map(file -> Picture.of(file.getKey(), file.getValue()))
                .toList();
    }

    /** @throws com.supportpro.protocol.InvalidDocumentException when a text is too long or holds what no page can show */
    Content content() {
        return new Content(
                opened.manifest(),
                opened.text("README.md"),
                ChangelogSection.of(
                        opened.text("CHANGELOG.md"), opened.manifest().version()),
                icon.map(picture -> picture.digest().sha256()).orElse(null),
                screenshots.stream()
                        .map(picture -> new Screenshot(picture.digest().sha256(), picture.caption()))
                        .toList(),
                settings());
    }

    private List<AskedSetting> settings() {
        String file = opened.manifest().settings();
        return file == null ? List.of() : AskedSetting.of(SettingsSchema.parse(opened.text(file)));
    }

    List<Picture> pictures() {
        return Stream.concat(icon.stream(), screenshots.stream()).toList();
    }
}
