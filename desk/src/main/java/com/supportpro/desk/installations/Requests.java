package com.supportpro.desk.installations;

import java.util.ArrayList;
import java.util.List;
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
     * Records plans that are carried out one after the other; the last one is what was asked for. Nothing when one no longer
     * fits what is recorded.
     *
     * @throws OperationRefusedException there is no money for it
     */
    Optional<Requested> record(List<Plan> plans) {
        Optional<OperationId> recorded = transaction.execute(status -> {
            Optional<OperationId> last = begin(plans);
            if (last.isEmpty()) {
                status.setRollbackOnly();
            }
            return last;
        });
        return recorded.map(id -> new Requested(id, false));
    }

    private Optional<OperationId> begin(List<Plan> plans) {
        List<OperationId> before = new ArrayList<>();
        Optional<OperationId> last = Optional.empty();
        for (Plan plan : plans) {
            last = plan.nothingToDo() ? Optional.of(ledger.nothingToDo(plan)) : begin(plan, before);
            if (last.isEmpty()) {
                return last;
            }
            before.add(last.get());
        }
        return last;
    }

    /** What waits is taken by the rounds once it need not wait any more. */
    private Optional<OperationId> begin(Plan plan, List<OperationId> before) {
        boolean buys = plan.action() == Action.PURCHASE;
        if (buys) {
            refuseWithoutMoney(plan.request());
        }
        Optional<OperationId> begun = before.isEmpty()
                ? ledger.begin(plan, workforce.leaseOwner(), workforce.leaseUntil())
                : ledger.wait(plan, before);
        begun.ifPresent(id -> {
            if (buys) {
                purse.reserve(plan.request(), id);
            }
            requested(plan, id);
            if (before.isEmpty()) {
                afterCommit(() -> workforce.wake(id));
            }
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
