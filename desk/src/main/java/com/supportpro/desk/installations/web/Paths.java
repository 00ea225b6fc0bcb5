package com.supportpro.desk.installations.web;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Kind;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the panel that lead to add-ons. */
final class Paths {

    private static final Pattern PANEL =
            Pattern.compile("/operator(/[A-Za-z0-9._~-]{1,80}){0,6}(\\?[A-Za-z0-9=&._~%+-]{0,200})?");

    private Paths() {}

    static String addon(AddonId id) {
        return "/operator/addons/" + id;
    }

    /** The page that shows what the action comes to, with all that was said. */
    static String plan(AddonId id, String action, Map<String, String> said) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(addon(id) + "/plan/" + action);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    /** The page that manages add-ons of the kind. */
    static String grid(Kind kind) {
        return "/operator/" + kind.json() + "s";
    }

    /** The page that a form says it stands on, if that is one of this panel; the other one otherwise. */
    static String back(@Nullable String asked, String otherwise) {
        return asked != null && PANEL.matcher(asked).matches() && !asked.contains("..") ? asked : otherwise;
    }

    /** The add-on that an address names; "not found" when no add-on can be called so. */
    static AddonId id(String publisher, String slug) {
        try {
            return new AddonId(publisher, slug);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such add-on", e);
        }
    }
}
