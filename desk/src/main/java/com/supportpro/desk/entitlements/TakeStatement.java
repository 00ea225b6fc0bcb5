package com.supportpro.desk.entitlements;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.StoreConnection;
import com.supportpro.desk.entitlements.KeepStatement.Change;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.SignedEntitlements;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Believes a statement only when a pinned key signed it, for this desk, and tells everybody what it changes. */
@Component
class TakeStatement {

    private static final Logger LOG = LoggerFactory.getLogger(TakeStatement.class);

    private final StoreConnection store;
    private final BillingLink link;
    private final StatementRow row;
    private final KeepStatement keep;
    private final ApplicationEventPublisher listeners;

    TakeStatement(
            StoreConnection store,
            BillingLink link,
            StatementRow row,
            KeepStatement keep,
            ApplicationEventPublisher listeners) {
        this.store = store;
        this.link = link;
        this.row = row;
        this.keep = keep;
        this.listeners = listeners;
    }

    /** The version of the kept statement; 0 when there is none for this desk as the store knows it now. */
    long since() {
        return row.find()
                .filter(kept -> link.deskId().filter(kept.desk()::equals).isPresent())
                .map(StatementRow.Kept::version)
                .orElse(0L);
    }

    Heard take(SignedEntitlements signed) {
        Optional<EntitlementDocument> document = believed(signed);
        if (document.isEmpty()) {
            return Heard.UNBELIEVABLE;
        }
        Optional<List<Change>> changes = keep.keep(signed, document.get());
        changes.ifPresent(all -> all.forEach(this::tell));
        return changes.isPresent() ? Heard.NEWER : repeated(document.get());
    }

    /** The kept statement once more confirms it; an older one, or another licence's, is somebody's trick. */
    private Heard repeated(EntitlementDocument document) {
        boolean same = row.find()
                .filter(kept -> kept.version() == document.version()
                        && kept.licence().equals(document.licence().toString()))
                .isPresent();
        return same ? Heard.SAME : Heard.UNBELIEVABLE;
    }

    private Optional<EntitlementDocument> believed(SignedEntitlements signed) {
        boolean genuine =
                store.key(signed.signature().keyId()).filter(signed::verifies).isPresent();
        if (!genuine) {
            LOG.warn("A statement of entitlements is not signed by a key that this desk has pinned");
            return Optional.empty();
        }
        try {
            EntitlementDocument document = signed.read();
            return ours(document) ? Optional.of(document) : Optional.empty();
        } catch (InvalidDocumentException | JacksonException e) {
            LOG.warn("A signed statement of entitlements cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean ours(EntitlementDocument document) {
        boolean ours = link.deskId().filter(document.desk().toString()::equals).isPresent();
        if (!ours) {
            LOG.warn("A statement of entitlements was made for another desk: {}", document.desk());
        }
        return ours;
    }

    private void tell(Change change) {
        if (change.now().ended() && !change.before().ended()) {
            listeners.publishEvent(
                    new EntitlementEnded(change.addon(), change.now().reason()));
        } else if (change.now().active() && change.before().ended()) {
            listeners.publishEvent(new EntitlementRestored(change.addon()));
        }
    }
}
