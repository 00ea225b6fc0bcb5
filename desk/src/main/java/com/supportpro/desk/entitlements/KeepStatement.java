package com.supportpro.desk.entitlements;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.SignedEntitlements;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a statement that is newer than the kept one, with the record of what it changes. */
@Component
class KeepStatement {

    private final StatementRow row;
    private final Audit audit;
    private final Clock clock;

    KeepStatement(StatementRow row, Audit audit, Clock clock) {
        this.row = row;
        this.audit = audit;
        this.clock = clock;
    }

    /** What another statement changes for one add-on. */
    record Change(AddonId addon, Entitled before, Entitled now) {}

    /** The changes; nothing when the kept statement is at least as new, or of another licence. */
    @Transactional
    public Optional<List<Change>> keep(SignedEntitlements signed, EntitlementDocument document) {
        Optional<StatementRow.Kept> kept = row.lock();
        if (kept.filter(one -> !replaces(document, one)).isPresent()) {
            return Optional.empty();
        }
        List<Change> changes = changes(
                kept.map(one -> Entitlements.byAddon(one.read())).orElse(Map.of()), Entitlements.byAddon(document));
        row.put(signed, document, clock.instant());
        changes.forEach(this::record);
        return Optional.of(changes);
    }

    /** Another registration of this desk begins anew; of the same one only a higher version of the same licence counts. */
    private static boolean replaces(EntitlementDocument document, StatementRow.Kept kept) {
        if (!document.desk().toString().equals(kept.desk())) {
            return true;
        }
        return document.licence().toString().equals(kept.licence()) && document.version() > kept.version();
    }

    private static List<Change> changes(Map<AddonId, Entitled> before, Map<AddonId, Entitled> now) {
        return now.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey(), before.getOrDefault(entry.getKey(), Entitled.NONE), entry.getValue()))
                .filter(change -> change.before().state() != change.now().state())
                .toList();
    }

    private void record(Change change) {
        String state = change.now().state().name().toLowerCase(Locale.ROOT);
        Map<String, String> details = change.now().reason().isEmpty()
                ? Map.of()
                : Map.of("reason", change.now().reason());
        audit.record(new AuditEvent(
                "store", "addon.entitlement." + state, change.addon().toString(), details, ""));
    }
}
