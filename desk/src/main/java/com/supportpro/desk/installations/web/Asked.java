package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a body says beside its address.
 *
 * @param version the release to install; without it the newest that fits
 * @param erase whether uninstalling takes settings and data along
 * @param back the page that the form stands on
 */
record Asked(
        @Nullable String version,
        @Nullable Boolean erase,
        @Nullable String back) {

    /** @throws com.supportpro.protocol.InvalidDocumentException the version is none */
    OperationRequest request(Action action, AddonId addon, CurrentOperator by, HttpServletRequest http) {
        boolean wanted = action == Action.INSTALL && version != null && !version.isBlank();
        return new OperationRequest(
                action,
                addon,
                wanted ? Version.of(version) : null,
                action == Action.UNINSTALL && Boolean.TRUE.equals(erase),
                new Actor(shortened(by.name()), http.getRemoteAddr()));
    }

    static Action action(String slug) {
        return Action.valueOf(slug.toUpperCase(java.util.Locale.ROOT));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
