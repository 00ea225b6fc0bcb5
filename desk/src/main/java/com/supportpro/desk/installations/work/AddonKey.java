package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives statements the add-on they are about. */
final class AddonKey {

    private AddonKey() {}

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AddonId addon) {
        return statement.param("publisher", addon.publisher()).param("slug", addon.slug());
    }
}
