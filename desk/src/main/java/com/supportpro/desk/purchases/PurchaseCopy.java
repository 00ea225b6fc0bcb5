package com.supportpro.desk.purchases;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Purchase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** This desk's copy of what its licence has bought. Reading it asks nobody. */
@Service
public class PurchaseCopy {

    private final PurchaseRows rows;
    private final Clock clock;

    PurchaseCopy(PurchaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The purchase of the add-on that counts: the one that is open or active, else the last that ended. */
    public Optional<Purchase> of(AddonId addon) {
        return counting(rows.of(addon));
    }

    public Optional<Purchase> find(UUID order) {
        return rows.find(order);
    }

    /** The purchases that count, each by its add-on. */
    public Map<AddonId, Purchase> all() {
        return rows.all().stream()
                .collect(Collectors.toMap(Purchase::addon, Function.identity(), PurchaseCopy::rather));
    }

    /** What the licence may try free of charge. */
    public Trials trials() {
        return rows.trials();
    }

    /** Takes over what the store has just said of one. */
    void keep(Purchase purchase) {
        rows.put(purchase, clock.instant());
    }

    /** Whether a payment is waited for. */
    boolean waiting() {
        return rows.all().stream().anyMatch(PurchaseCopy::waits);
    }

    private static boolean waits(Purchase purchase) {
        return Standing.of(purchase).waits() || purchase.invoice() != null;
    }

    private static Optional<Purchase> counting(List<Purchase> purchases) {
        return purchases.stream().reduce(PurchaseCopy::rather);
    }

    private static Purchase rather(Purchase one, Purchase other) {
        boolean oneHolds = one.state().holdsThePlace();
        boolean otherHolds = other.state().holdsThePlace();
        if (oneHolds != otherHolds) {
            return oneHolds ? one : other;
        }
        return one.orderedAt().isAfter(other.orderedAt()) ? one : other;
    }
}
