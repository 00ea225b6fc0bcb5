package com.supportpro.desk.installations;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops an add-on whose right to run has ended while an order for it waits for its payment: a trial that was bought, and not
 * paid. What waits does nothing until then and goes on to wait; the nodes stop what is not to be active.
 */
@Component
class StopUnpaid {

    private final RequestLedger ledger;
    private final InstallationAudit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;

    StopUnpaid(
            RequestLedger ledger,
            InstallationAudit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher listeners) {
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /** Whether it was so, and is stopped. */
    boolean stop(Installation installation, Actor by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            ledger.lock();
            boolean stopped = ledger.stopBesideUnpaid(installation.id());
            if (stopped) {
                record(installation, by);
            } else {
                status.setRollbackOnly();
            }
            return stopped;
        }));
    }

    private void record(Installation installation, Actor by) {
        OperationRequest request = OperationRequest.of(Action.DEACTIVATE, installation.id(), by);
        OperationId operation = ledger.nothingToDo(Plan.nothing(request, installation));
        audit.record(
                by,
                "addon.deactivated",
                installation.id(),
                Map.of(
                        "operation",
                        operation.toString(),
                        "version",
                        installation.version().toString(),
                        "state before",
                        "active",
                        "state after",
                        "inactive"));
        listeners.publishEvent(new InstallationChanged(installation.id(), installation.kind(), Action.DEACTIVATE));
    }
}
