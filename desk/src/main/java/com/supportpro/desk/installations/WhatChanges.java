package com.supportpro.desk.installations;

import com.supportpro.desk.runtime.InstalledSettings;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Requirement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a newer release changes, from the catalogue, and of the installed one where that does not list it from itself. */
@Component
public class WhatChanges {

    private final InstallationRows installations;
    private final Listings listings;
    private final InstalledSettings settings;
    private final KnownAddons names;

    WhatChanges(InstallationRows installations, Listings listings, InstalledSettings settings, KnownAddons names) {
        this.installations = installations;
        this.listings = listings;
        this.settings = settings;
        this.names = names;
    }

    /** Nothing when the add-on is not installed, or this release of it not listed. */
    public Optional<UpdateChanges> of(AddonId addon, Version to) {
        List<ReleaseInfo> listed = listings.find(addon).map(Listing::releases).orElse(List.of());
        return installations
                .find(addon)
                .flatMap(before -> find(listed, to).map(after -> between(before, after, listed)));
    }

    private UpdateChanges between(Installation before, ReleaseInfo after, List<ReleaseInfo> listed) {
        return new UpdateChanges(
                before.version(),
                after.version(),
                after.desk(),
                listed.stream()
                        .filter(release -> release.version().newerThan(before.version())
                                && !release.version().newerThan(after.version()))
                        .filter(release -> !release.changelog().isBlank())
                        .map(WhatChanges::news)
                        .toList(),
                settings(before, after, listed),
                after.requires().stream()
                        .filter(required -> !before.manifest().requires().contains(required))
                        .map(this::need)
                        .toList());
    }

    private static UpdateChanges.News news(ReleaseInfo release) {
        return new UpdateChanges.News(
                release.version(), release.publishedAt(), release.fixesSecurity(), release.changelog());
    }

    private @Nullable SettingsGap settings(Installation before, ReleaseInfo after, List<ReleaseInfo> listed) {
        List<AskedSetting> next = after.settings();
        return next == null
                ? null
                : find(listed, before.version())
                        .flatMap(release -> Optional.ofNullable(release.settings()))
                        .or(() -> settings.asked(before.id()))
                        .map(old -> SettingsGap.between(old, next))
                        .orElse(null);
    }

    private UpdateChanges.Need need(Requirement required) {
        return new UpdateChanges.Need(
                required.addon(),
                names.find(required.addon()).name(),
                required.version(),
                installations.find(required.addon()).map(Installation::version).orElse(null));
    }

    private static Optional<ReleaseInfo> find(List<ReleaseInfo> listed, Version version) {
        return listed.stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }
}
