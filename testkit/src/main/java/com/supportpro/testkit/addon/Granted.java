package com.supportpro.testkit.addon;

import com.supportpro.addon.PermissionMissingException;
import com.supportpro.addon.settings.Settings;
import com.supportpro.protocol.manifest.Permissions;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/** What the manifest declares; everything else is refused. */
record Granted(Permissions permissions, Supplier<Settings> settings) {

    void area(String area) {
        demand(permissions.api().contains(area), area);
    }

    void route(String name) {
        demand(permissions.routes().contains(name), "routes: " + name);
    }

    void schedules() {
        demand(permissions.schedules(), "schedules");
    }

    void host(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        demand(permissions.hosts().stream().anyMatch(pattern -> covers(pattern, host)), "hosts: " + host);
    }

    private boolean covers(String pattern, String host) {
        if (pattern.startsWith("*.")) {
            return host.endsWith(pattern.substring(1));
        }
        return host.equals(pattern.startsWith("${") ? entered(pattern) : pattern);
    }

    private String entered(String pattern) {
        String name = pattern.substring("${settings.".length(), pattern.length() - 1);
        return settings.get()
                .text(name)
                .map(url -> String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static void demand(boolean granted, String permission) {
        if (!granted) {
            throw new PermissionMissingException(permission);
        }
    }
}
