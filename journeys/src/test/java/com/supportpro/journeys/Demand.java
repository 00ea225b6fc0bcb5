package com.supportpro.journeys;

import java.util.List;

/** What is asked of a desk in a fault run; the steps are those that it takes for that. */
enum Demand {
    INSTALL("install", Steps.INSTALL, "ABSENT", ""),
    /** Its values and settings are still there. */
    INSTALL_AGAIN("install", Steps.INSTALL, "ABSENT", ""),
    UPDATE("update", Steps.UPDATE, "ACTIVE", TrialAddons.OLD),
    UPDATE_AT_REST("update", Steps.AT_REST, "INACTIVE", TrialAddons.OLD),
    ROLLBACK("rollback", Steps.REPLACE, "ACTIVE", TrialAddons.NEW),
    ACTIVATE("activate", List.of("start", "probe"), "INACTIVE", TrialAddons.OLD),
    DEACTIVATE("deactivate", List.of("stop"), "ACTIVE", TrialAddons.OLD),
    UNINSTALL("uninstall", List.of("stop", "remove"), "ACTIVE", TrialAddons.NEW),
    ERASE("uninstall", List.of("stop", "remove", "erase"), "ACTIVE", TrialAddons.NEW),
    SETTINGS("settings", List.of(), "ACTIVE", TrialAddons.OLD),
    /** Both add-ons by one request. */
    UPDATE_ALL("update", Steps.UPDATE, "ACTIVE", TrialAddons.OLD),
    /** Both at the same time. */
    INSTALL_BOTH("install", Steps.INSTALL, "ABSENT", "");

    final String action;
    final List<String> steps;
    final String state;
    final String version;

    Demand(String action, List<String> steps, String state, String version) {
        this.action = action;
        this.steps = steps;
        this.state = state;
        this.version = version;
    }

    List<String> addons() {
        return this == UPDATE_ALL || this == INSTALL_BOTH
                ? List.of(TrialAddons.ONE, TrialAddons.OTHER)
                : List.of(TrialAddons.ONE);
    }

    boolean fetches() {
        return steps.contains("download");
    }

    /** Whether one release takes the place of another. */
    boolean replaces() {
        return steps.contains("snapshot");
    }

    /** Whether code of the add-on can keep it from succeeding. */
    boolean startsCode() {
        return steps.contains("probe") || replaces();
    }

    /** What there is to be when it succeeds. */
    Standing after(Standing before) {
        return switch (this) {
            case INSTALL, INSTALL_AGAIN, INSTALL_BOTH -> before.is("ACTIVE", TrialAddons.OLD);
            case UPDATE, UPDATE_AT_REST, UPDATE_ALL -> before.moved();
            case ROLLBACK -> before.setBack();
            case ACTIVATE -> before.is("ACTIVE", before.version());
            case DEACTIVATE -> before.is("INACTIVE", before.version());
            case UNINSTALL -> before.is("ABSENT", "");
            case ERASE -> Standing.nothing();
            case SETTINGS -> before;
        };
    }

    private static final class Steps {
        static final List<String> INSTALL = List.of("download", "verify", "check", "stage", "start", "probe");
        static final List<String> REPLACE = List.of("rehearse", "snapshot", "switch", "probe");
        static final List<String> UPDATE =
                List.of("download", "verify", "check", "stage", "rehearse", "snapshot", "switch", "probe");
        static final List<String> AT_REST =
                List.of("download", "verify", "check", "stage", "rehearse", "snapshot", "switch");
    }
}
