package com.supportpro.desk.installations;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a plan on record in one transaction and wakes the worker once that is durable. */
@Component
class Requests {

    private final RequestLedger ledger;
    private final InstallationAudit audit;
    private final Workforce workforce;
    private final Purse purse;
    private final TransactionTemplate transaction;

    Requests(
            RequestLedger ledger,
            InstallationAudit audit,
            Workforce workforce,
            Purse purse,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.audit = audit;
        this.workforce = workforce;
        this.purse = purse;
        this.transaction = transaction;
    }

    /**
     * Nothing when the plan no longer fits what is recorded.
     *
     * @throws OperationRefusedException there is no money for it
     */
    Optional<Requested> record(Plan plan) {
        Optional<OperationId> recorded = transaction.execute(status -> {
            Optional<OperationId> id = plan.nothingToDo() ? Optional.of(ledger.nothingToDo(plan)) : begin(plan);
            if (id.isEmpty()) {
                status.setRollbackOnly();
            }
            return id;
        });
        return recorded.map(id -> new Requested(id, false));
    }

    private Optional<OperationId> begin(Plan plan) {
        boolean buys = plan.action() == Action.PURCHASE;
        if (buys) {
            refuseWithoutMoney(plan.request());
        }
        Optional<OperationId> begun = ledger.begin(plan, workforce.leaseOwner(), workforce.leaseUntil());
        begun.ifPresent(id -> {
            if (buys) {
                purse.reserve(plan.request(), id);
            }
            requested(plan, id);
            afterCommit(() -> workforce.wake(id));
        });
        return begun;
    }

    private void refuseWithoutMoney(OperationRequest request) {
        purse.refusal(request).ifPresent(problem -> {
            throw new OperationRefusedException(request.action(), request.addon(), problem);
        });
    }

    private void requested(Plan plan, OperationId id) {
        audit.record(
                plan.request().by(),
                "addon." + plan.action().slug() + ".requested",
                plan.request().addon(),
                Map.of("operation", id.toString(), "version", plan.version().toString()));
    }

    private static void afterCommit(Runnable wake) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
