package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.AddonId;
import java.util.Set;

/** What permissions mean, for whoever has to agree to them. */
public final class PermissionWords {

    private static final Set<String> AREAS = Set.of(
            "tickets.read", "tickets.write", "tickets.reply", "tickets.panel", "dashboard.cards", "pages.public");

    private PermissionWords() {}

    /** Whether there are words for an area of the add-on API. */
    public static boolean known(String area) {
        return AREAS.contains(area);
    }

    /** What a word such as {@code tickets.read} or {@code host:api.example.com} allows the add-on. */
    public static String meaning(AddonId addon, String permission, Page page) {
        if (permission.equals("schedules")) {
            return page.text("marketplace.may.schedules");
        }
        String name = permission.substring(permission.indexOf(':') + 1);
        if (permission.startsWith("host:")) {
            return name.startsWith("${")
                    ? page.text("marketplace.may.ownHost")
                    : page.text("marketplace.may.host") + " " + name;
        }
        if (permission.startsWith("route:")) {
            return page.text("marketplace.may.route") + " /hooks/" + addon + "/" + name;
        }
        return page.text(
                known(permission) ? "marketplace.may." + permission : "marketplace.may.area", "area", permission);
    }
}
