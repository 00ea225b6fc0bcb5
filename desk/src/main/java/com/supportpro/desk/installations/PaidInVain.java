package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Knows the purchases that were paid for and led to nothing. What the store says of their orders counts, not what was. */
@Service
public class PaidInVain {

    private final PurchaseCopy purchases;
    private final OperationRows operations;
    private final Installations installations;

    PaidInVain(PurchaseCopy purchases, OperationRows operations, Installations installations) {
        this.purchases = purchases;
        this.operations = operations;
        this.installations = installations;
    }

    /** The purchase of the add-on that can be refunded, however often it was tried to install it since. */
    public Optional<Operation> of(AddonId addon) {
        return operations.failedPurchase(addon).filter(this::refundable);
    }

    /** The purchase that the failure of this operation leaves in vain: itself, or the one that it was to make good. */
    public Optional<Operation> behind(Operation operation) {
        boolean triedAgain = operation.action() == Action.INSTALL
                && !operation.live()
                && operation.state() != Operation.State.SUCCEEDED;
        return triedAgain ? of(operation.addon()) : Optional.of(operation).filter(this::refundable);
    }

    /** Whether it can be refunded. Who joined the order of others does not take from them what they paid for. */
    public boolean refundable(Operation operation) {
        return unused(operation)
                && operation.deal().filter(deal -> !deal.joined()).isPresent();
    }

    /** Whether it has failed, and nothing works here that was paid for with it. */
    public boolean unused(Operation operation) {
        return operation.state() == Operation.State.FAILED && paid(operation) && !works(operation.addon());
    }

    /** Whether the store still has what was paid for it. */
    public boolean paid(Operation operation) {
        return standing(operation).filter(Standing::paid).isPresent();
    }

    /** How the order stands that was charged for it; empty when nothing was, or the store has none such any more. */
    public Optional<Standing> standing(Operation operation) {
        return Optional.of(operation)
                .filter(one -> one.action() == Action.PURCHASE)
                .flatMap(Operation::deal)
                .filter(Deal::charged)
                .flatMap(Deal::standing)
                .flatMap(known -> purchases.find(known.order()))
                .map(Standing::of);
    }

    private boolean works(AddonId addon) {
        return installations.find(addon).filter(Installation::active).isPresent();
    }
}
