package com.supportpro.desk.installations;

import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.Money;
import java.util.Map;
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
 * @param joined whether it waits for an order that was not placed for it
 * @param placed how the order stands; null until the store has told
 * @param unheard why the store does not say how it stands now, by its problem's code; null while it does
 */
public record Deal(
        String key,
        Terms terms,
        boolean sent,
        boolean owned,
        boolean joined,
        @Nullable Standing placed,
        @Nullable String unheard) {

    static Deal begin(Terms terms) {
        return new Deal(UUID.randomUUID().toString(), terms, false, false, false, null, null);
    }

    /** How the order stands, as soon as the store has told. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(placed);
    }

    public boolean paid() {
        return placed != null && placed.paid();
    }

    /** Whether it was ordered and not owned before, for money or on trial. */
    public boolean bought() {
        return paid() && !owned;
    }

    /** Whether nothing has to be paid for it: it was owned before, or it is the trial that was asked for. */
    public boolean free() {
        return owned || !joined && terms.trial();
    }

    /** Whether money was paid for it that failing does not bring back. */
    public boolean charged() {
        return paid() && !free();
    }

    /** The order that it joined costs this, whatever was agreed to here. */
    public Deal costs(Money total) {
        return new Deal(key, terms.costing(total), sent, owned, joined, placed, unheard);
    }

    public Deal quoted(UUID quote, Money total) {
        return new Deal(key, terms.quoted(quote, total), sent, owned, joined, placed, unheard);
    }

    /** From now on the store may know of it; or it is certain that it does not. */
    public Deal sent(boolean perhaps) {
        return new Deal(key, terms, perhaps, owned, joined, placed, unheard);
    }

    public Deal stands(Standing standing) {
        return new Deal(key, terms, sent, owned, joined, standing, null);
    }

    /** The store does not listen to this desk at the moment, and the order waits. */
    public Deal unheard(Refusal why) {
        return new Deal(key, terms, sent, owned, joined, placed, why.why().slug());
    }

    /** What keeps the store from saying how the order stands. */
    public Optional<Problem> hindrance() {
        return Optional.ofNullable(unheard).map(why -> new Problem(why, Map.of("detail", "", "total", "")));
    }

    /** Another order holds the place: this one waits for it, or for nothing when it is paid for. */
    public Deal joins(UUID other, boolean paidFor) {
        return new Deal(key, terms, sent, paidFor, true, Standing.unknown(other), null);
    }
}
