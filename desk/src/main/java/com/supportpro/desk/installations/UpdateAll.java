package com.supportpro.desk.installations;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Updates many add-ons at once: those that have nothing to do with each other go their own ways, with one report. */
@Service
public class UpdateAll {

    private final AvailableUpdates available;
    private final Together together;
    private final UpdateBatches batches;
    private final Audit audit;
    private final Clock clock;

    UpdateAll(AvailableUpdates available, Together together, UpdateBatches batches, Audit audit, Clock clock) {
        this.available = available;
        this.together = together;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Updates everything that has a newer release; nothing when nothing has. What wants permissions that were not agreed to is
     * left out, and says so.
     */
    public Optional<UpdateBatch> begin(Map<AddonId, Set<String>> consents, Actor by) {
        return begin(
                available.all().stream()
                        .map(update -> new Wanted(
                                OperationRequest.of(Action.UPDATE, update.addon(), by)
                                        .consenting(consents),
                                update.name(),
                                update.to()))
                        .toList(),
                false,
                by);
    }

    /** One of the updates that are asked for, with the release that is on offer. */
    record Wanted(OperationRequest request, String name, Version offered) {}

    Optional<UpdateBatch> begin(List<Wanted> wanted, boolean automatic, Actor by) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<UpdateBatch> begun = new ArrayList<>();
        List<OperationRequest> requests = wanted.stream().map(Wanted::request).toList();
        Together.Outcome outcome = together.request(requests, false, found -> {
            begun.clear();
            begun.add(recorded(wanted, found, automatic, by));
        });
        return begun.isEmpty() ? Optional.of(recorded(wanted, outcome, automatic, by)) : Optional.of(begun.get(0));
    }

    private UpdateBatch recorded(List<Wanted> wanted, Together.Outcome outcome, boolean automatic, Actor by) {
        List<UpdateBatch.Entry> entries =
                wanted.stream().map(one -> entry(one, outcome)).toList();
        UpdateBatch batch = new UpdateBatch(UUID.randomUUID(), by.name(), automatic, clock.instant(), entries);
        batches.add(batch);
        Map<String, String> details = Map.of(
                "batch", batch.id().toString(),
                "begun", Integer.toString(outcome.begun().size()),
                "refused", Integer.toString(outcome.refused().size()));
        String action = automatic ? "addons.update-by-rule" : "addons.update-all";
        audit.record(new AuditEvent(by.name(), action, "addons", details, by.address()));
        return batch;
    }

    private static UpdateBatch.Entry entry(Wanted wanted, Together.Outcome outcome) {
        AddonId addon = wanted.request().addon();
        Requested requested = outcome.begun().get(addon);
        Version version = outcome.releases().getOrDefault(addon, wanted.offered());
        return requested == null
                ? new UpdateBatch.Entry(
                        addon,
                        wanted.name(),
                        version.toString(),
                        null,
                        outcome.refused().getOrDefault(addon, Problem.of("changing")))
                : new UpdateBatch.Entry(addon, wanted.name(), version.toString(), requested.id(), null);
    }
}
