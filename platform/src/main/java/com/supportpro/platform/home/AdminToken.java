package com.supportpro.platform.home;

import java.util.Optional;

/**
 * The API token with every permission that an environment may give to an application.
 *
 * @param secret empty when it gives none
 */
public record AdminToken(Optional<String> secret) {

    /** What it is called where its uses are remembered. */
    public static final String NAME = "SUPPORTPRO_ADMIN_TOKEN";

    static AdminToken of(String setting) {
        return new AdminToken(Optional.of(setting).filter(value -> !value.isBlank()));
    }

    @Override
    public String toString() {
        return "AdminToken[" + (secret.isPresent() ? "given" : "none") + "]";
    }
}
