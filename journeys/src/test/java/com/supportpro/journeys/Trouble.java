package com.supportpro.journeys;

/** Which release is in trouble in a fault run. */
record Trouble(FaultRun run) {

    /** The one that is there stops; the one that is to be there does everything else. */
    String version(String where) {
        if (where.equals("stop")) {
            return run.demand().version;
        }
        return switch (run.demand()) {
            case UPDATE, UPDATE_AT_REST, UPDATE_ALL -> TrialAddons.NEW;
            default -> TrialAddons.OLD;
        };
    }
}
