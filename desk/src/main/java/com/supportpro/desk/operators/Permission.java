package com.supportpro.desk.operators;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator or a token may do. */
public enum Permission {
    MANAGE_ADDONS("addons.manage"),
    /** Looks at add-ons and asks for those that cost something. */
    REQUEST_ADDONS("addons.request"),
    APPROVE_PURCHASES("purchases.approve"),
    READ_TICKETS("tickets.read"),
    WRITE_TICKETS("tickets.write"),
    MANAGE_OPERATORS("operators.manage"),
    MANAGE_SETTINGS("settings.manage"),
    READ_AUDIT("audit.read");

    private final String authority;

    Permission(String authority) {
        this.authority = authority;
    }

    /** The word by which it stands in the database, in annotations and in the API. */
    public String authority() {
        return authority;
    }

    public static Optional<Permission> find(String authority) {
        return Arrays.stream(values())
                .filter(permission -> permission.authority.equals(authority))
                .findFirst();
    }

    public static Set<String> all() {
        return Arrays.stream(values()).map(Permission::authority).collect(Collectors.toUnmodifiableSet());
    }
}
