package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.billing.DueInvoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An installed add-on as the grid of its kind shows it.
 *
 * @param publisher its name
 * @param picture the address of its icon; empty when it has none
 * @param newer a newer release that fits this desk
 * @param warning what has become of its release in the catalogue, or that it is not made for this desk; empty when all is well
 * @param depended whether something has to be said before it is deactivated
 * @param due the invoice that is open of it; null when none is
 * @param ended whether the right to run it has ended, so that it can only be uninstalled here
 * @param facts what only its kind has to tell
 */
public record GridRow(
        Installation installation,
        String publisher,
        String picture,
        Optional<Operation> running,
        @Nullable Version newer,
        String warning,
        boolean depended,
        @Nullable DueInvoice due,
        boolean ended,
        List<Fact> facts) {

    public GridRow {
        facts = List.copyOf(facts);
    }

    /**
     * Something worth telling.
     *
     * @param copied whether it is an address to copy
     */
    public record Fact(String label, String text, boolean copied) {}

    public AddonId id() {
        return installation.id();
    }

    public String name() {
        return installation.manifest().name();
    }

    /** What it can be updated to: nothing once the right to run it has ended. */
    public Optional<Version> update() {
        return Optional.ofNullable(newer).filter(any -> !ended);
    }

    /** What is to be paid for it to run on. */
    public Optional<DueInvoice> open() {
        return Optional.ofNullable(due);
    }

    /** Whether its settings can be opened: only while it is active and may be, and when it has any. */
    public boolean settable() {
        return !ended && installation.active() && installation.manifest().settings() != null;
    }

    public boolean mayActivate() {
        return !ended && !installation.active();
    }

    public boolean mayDeactivate() {
        return installation.active() || installation.shouldBeActive();
    }

    public GridRow with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new GridRow(installation, publisher, picture, running, newer, warning, depended, due, ended, more);
    }
}
