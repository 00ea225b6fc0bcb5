package com.supportpro.desk.installations.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * This process among all that share the database.
 *
 * @param home what stays the same over restarts on this machine
 * @param run what is new with every start
 * @param machine the machine's name in the network, for people
 * @param place where it works, as {@link Place} tells it; empty where that cannot be told
 */
record Node(String home, String run, String machine, String place) {

    static Node startedAt(String home, String place) {
        return new Node(home, UUID.randomUUID().toString(), machineName(home), place);
    }

    /** The name that leases are taken under. */
    String name() {
        return home + "/" + run;
    }

    private static String machineName(String home) {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return home;
        }
    }
}
