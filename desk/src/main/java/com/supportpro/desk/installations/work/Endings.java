package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.PaidFor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends operations: what was recorded as wish becomes, or does not become, what is, in one transaction. */
@Component
class Endings {

    private final EndRows rows;
    private final InstallationChanges installations;
    private final AuditedEnd audited;
    private final TransactionTemplate transaction;
    private final LiveOperations live;
    private final ApplicationEventPublisher listeners;

    Endings(
            EndRows rows,
            InstallationChanges installations,
            AuditedEnd audited,
            TransactionTemplate transaction,
            LiveOperations live,
            ApplicationEventPublisher listeners) {
        this.rows = rows;
        this.installations = installations;
        this.audited = audited;
        this.transaction = transaction;
        this.live = live;
        this.listeners = listeners;
    }

    /** It works on this node, and from now on is what should be: the other nodes follow while the operation waits for them. */
    void works(Work work, Runnable record) {
        transaction.executeWithoutResult(status -> {
            record.run();
            audited.succeeded(work, installations.succeeded(work));
        });
        live.recorded(work.id());
    }

    /** The last step is done, and with it the operation. */
    void succeeded(Work work, String message) {
        transaction.executeWithoutResult(status -> {
            rows.end(work, Operation.State.SUCCEEDED);
            rows.lastStepDone(work, message);
            if (!work.trail().spreads()) {
                audited.succeeded(work, installations.succeeded(work));
            }
        });
        work.trail().advance();
        live.halted(work.id());
        if (work.action() == Action.PURCHASE) {
            listeners.publishEvent(new PaidFor(work.addon()));
        }
    }

    /** Everything that was done is taken back; all is as before. */
    void rolledBack(Work work) {
        end(work, Operation.State.ROLLED_BACK, () -> installations.rolledBack(work));
    }

    /** Not everything could be taken back. */
    void failed(Work work) {
        end(work, Operation.State.FAILED, () -> installations.failed(work));
    }

    private void end(Work work, Operation.State state, Runnable change) {
        transaction.executeWithoutResult(status -> {
            rows.end(work, state);
            change.run();
            audited.ended(work, state);
        });
        live.halted(work.id());
    }
}
