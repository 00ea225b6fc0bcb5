package com.supportpro.desk.housekeeping;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.Leftovers;
import com.supportpro.desk.installations.UpdateBatches;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Drops what the rules keep no longer. */
@Service
@EnableConfigurationProperties(KeepingRules.class)
class Housekeeping {

    private final Leftovers leftovers;
    private final UpdateBatches batches;
    private final KeepingRules rules;
    private final Audit audit;
    private final Clock clock;

    Housekeeping(Leftovers leftovers, UpdateBatches batches, KeepingRules rules, Audit audit, Clock clock) {
        this.leftovers = leftovers;
        this.batches = batches;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** What cannot be dropped now is tried again the next time. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "${supportpro.desk.keep.every:PT6H}")
    void run() {
        Instant now = clock.instant();
        List<String> kept = leftovers.dropKept(rules.releases(), now.minus(rules.releasesFor()));
        int operations = leftovers.dropOperations(now.minus(rules.operationsFor()));
        batches.drop(now.minus(rules.operationsFor()));
        int work = leftovers.dropWork(now.minus(rules.workFor()));
        int folders = leftovers.dropFolders(now.minus(rules.workFor()));
        int packages = leftovers.dropPackages(now.minus(rules.workFor()));
        if (kept.size() + operations + work + folders + packages > 0) {
            Map<String, String> details = Map.of(
                    "releases", String.join(", ", kept),
                    "operations", Integer.toString(operations),
                    "work", Integer.toString(work),
                    "folders", Integer.toString(folders),
                    "packages", Integer.toString(packages));
            audit.record(new AuditEvent("desk", "housekeeping.done", "disk", details, ""));
        }
    }
}
