package com.supportpro.desk.installations.work;

import java.util.UUID;

/**
 * This process among all that share the database.
 *
 * @param home what stays the same over restarts on this machine
 * @param run what is new with every start
 */
record Node(String home, String run) {

    static Node startedAt(String home) {
        return new Node(home, UUID.randomUUID().toString());
    }

    /** The name that leases are taken under. */
    String name() {
        return home + "/" + run;
    }
}
