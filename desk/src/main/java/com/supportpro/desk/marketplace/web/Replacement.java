package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.AddedPermissions;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.PermissionWords;
import com.supportpro.desk.marketplace.Markdown;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;

/** What a newer release brings, for whoever decides on the update. */
public record Replacement(AddonPage addon, Installation before, ReleaseInfo after) {

    /** The releases between the two, newest first: what is new is told by each of them. */
    public List<ReleaseInfo> releases() {
        return addon.here().listing().map(Listing::releases).orElse(List.of()).stream()
                .filter(release -> release.version().newerThan(before.version())
                        && !release.version().newerThan(after.version()))
                .filter(release -> !release.changelog().isBlank())
                .toList();
    }

    /** Safe HTML. */
    public String changes(ReleaseInfo release) {
        return Markdown.html(release.changelog());
    }

    /** Words to agree to, such as {@code tickets.read}. */
    public List<String> added() {
        return AddedPermissions.between(before.manifest().permissions(), after.permissions());
    }

    /** What such a word means. */
    public String meaning(String permission, Page page) {
        return PermissionWords.meaning(addon.id(), permission, page);
    }
}
