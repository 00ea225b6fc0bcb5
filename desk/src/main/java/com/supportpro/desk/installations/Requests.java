package com.supportpro.desk.installations;

import com.supportpro.desk.audit.Changes;
import com.supportpro.protocol.AddonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
     * Plans and records while nobody else does, so that what was planned with still holds; those that wait for others are
     * carried out after them. Nothing when one no longer fits what is recorded.
     *
     * @param planned what to record, in order; may refuse it
     * @throws OperationRefusedException it is refused, or there is no money for it
     */
    Optional<Map<AddonId, OperationId>> record(Supplier<List<Errand>> planned) {
        Optional<Map<AddonId, OperationId>> recorded = transaction.execute(status -> {
            ledger.lock();
            Optional<Map<AddonId, OperationId>> begun = begin(planned.get());
            if (begun.isEmpty()) {
                status.setRollbackOnly();
            }
            return begun;
        });
        return recorded;
    }

    private Optional<Map<AddonId, OperationId>> begin(List<Errand> errands) {
        Map<AddonId, OperationId> begun = new LinkedHashMap<>();
        for (Errand errand : errands) {
            Optional<OperationId> one = errand.plan().nothingToDo()
                    ? Optional.of(ledger.nothingToDo(errand.plan()))
                    : begin(errand.plan(), before(errand, begun));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            begun.put(errand.addon(), one.get());
        }
        return Optional.of(begun);
    }

    private static List<OperationId> before(Errand errand, Map<AddonId, OperationId> begun) {
        return begun.entrySet().stream()
                .filter(one -> errand.after().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What waits is taken by the rounds once it need not wait any more. */
    private Optional<OperationId> begin(Plan plan, List<OperationId> before) {
        boolean buys = plan.action() == Action.PURCHASE;
        Map<String, String> money = buys ? money(plan.request()) : Map.of();
        Optional<OperationId> begun = before.isEmpty()
                ? ledger.begin(plan, workforce.leaseOwner(), workforce.leaseUntil())
                : ledger.wait(plan, before);
        begun.ifPresent(id -> {
            if (buys) {
                purse.reserve(plan.request(), id);
            }
            requested(plan, id, money);
            if (before.isEmpty()) {
                afterCommit(() -> workforce.wake(id));
            }
        });
        return begun;
    }

    /**
     * What it costs and by how much that is over the budget, as far as both are known, for the audit.
     *
     * @throws OperationRefusedException there is no money for it, and nobody who may has agreed to spend more
     */
    private Map<String, String> money(OperationRequest request) {
        Optional<Problem> shortage = purse.shortage(request);
        if (shortage.isPresent() && !request.overBudget()) {
            throw new OperationRefusedException(request.action(), request.addon(), shortage.get());
        }
        Map<String, String> money = new TreeMap<>();
        request.terms().map(Terms::total).ifPresent(total -> money.put("total", total.toString()));
        shortage.map(Requests::excess).ifPresent(over -> money.put("over budget", over));
        return money;
    }

    /** By how much; why that cannot be told where it cannot. */
    private static String excess(Problem shortage) {
        return shortage.values().getOrDefault("over", shortage.code());
    }

    private void requested(Plan plan, OperationId id, Map<String, String> money) {
        String before = plan.from() == null ? "" : plan.from().toString();
        String after = plan.action() == Action.UNINSTALL ? "" : plan.version().toString();
        Map<String, String> details = new TreeMap<>(new Changes()
                .field("release", before, after)
                .field("active", String.valueOf(plan.wasActive()), String.valueOf(plan.active()))
                .details());
        details.putAll(money);
        details.put("operation", id.toString());
        details.put("version", plan.version().toString());
        audit.record(
                plan.request().by(),
                "addon." + plan.action().slug() + ".requested",
                plan.request().addon(),
                details);
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
