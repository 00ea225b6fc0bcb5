package com.supportpro.desk.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept.
 *
 * @param releases how many earlier releases of each add-on
 * @param releasesFor for how long at the most
 * @param operationsFor the records of ended operations
 * @param workFor downloads that no operation goes on with
 */
@ConfigurationProperties("supportpro.desk.keep")
record KeepingRules(
        @DefaultValue("2") int releases,
        @DefaultValue("P90D") Duration releasesFor,
        @DefaultValue("P365D") Duration operationsFor,
        @DefaultValue("P1D") Duration workFor) {

    private static final int MOST = 50;
    private static final Duration LONGEST = Duration.ofDays(36_500);

    KeepingRules {
        if (releases < 0 || releases > MOST) {
            throw new IllegalArgumentException("supportpro.desk.keep.releases must be 0 to " + MOST);
        }
        require("releases-for", releasesFor, Duration.ofDays(1));
        require("operations-for", operationsFor, Duration.ofDays(30));
        require("work-for", workFor, Duration.ofHours(1));
    }

    private static void require(String name, Duration value, Duration shortest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "supportpro.desk.keep." + name + " must be " + shortest + " to " + LONGEST);
        }
    }
}
