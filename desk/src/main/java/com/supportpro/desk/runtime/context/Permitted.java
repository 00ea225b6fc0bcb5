package com.supportpro.desk.runtime.context;

import com.supportpro.addon.PermissionMissingException;
import com.supportpro.protocol.manifest.Permissions;

/** What the manifest of an add-on declares. */
record Permitted(Permissions permissions) {

    void area(String area) {
        require(permissions.api().contains(area), area);
    }

    void anyArea(String one, String other) {
        require(permissions.api().contains(one) || permissions.api().contains(other), one);
    }

    void route(String name) {
        require(permissions.routes().contains(name), "routes: " + name);
    }

    void schedules() {
        require(permissions.schedules(), "schedules");
    }

    private static void require(boolean declared, String permission) {
        if (!declared) {
            throw new PermissionMissingException(permission);
        }
    }
}
