package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.Money;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The side of an operation that deals in money. It is recorded before the store hears of it, and every change of it reaches
 * the disk before the next step, so that no crash makes a second order of one.
 *
 * @param key of the order: drawn once, sent with every try
 * @param sent whether the store may have heard of the order
 * @param owned whether it turned out to be bought already, so that nothing was charged
 * @param placed how the order stands; null until the store has told
 */
public record Deal(
        String key,
        Terms terms,
        boolean sent,
        boolean owned,
        @Nullable Standing placed) {

    static Deal begin(Terms terms) {
        return new Deal(UUID.randomUUID().toString(), terms, false, false, null);
    }

    /** How the order stands, as soon as the store has told. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(placed);
    }

    public boolean paid() {
        return placed != null && placed.paid();
    }

    public Deal quoted(UUID quote, Money total) {
        return new Deal(key, terms.quoted(quote, total), sent, owned, placed);
    }

    /** From now on the store may know of it; or it is certain that it does not. */
    public Deal sent(boolean perhaps) {
        return new Deal(key, terms, perhaps, owned, placed);
    }

    public Deal stands(Standing standing) {
        return new Deal(key, terms, sent, owned, standing);
    }

    /** Another order holds the place: this one waits for it, or for nothing when it is paid for. */
    public Deal joins(UUID other, boolean paidFor) {
        return new Deal(key, terms, sent, paidFor, Standing.unknown(other));
    }
}
