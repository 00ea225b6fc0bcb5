package com.supportpro.desk.planning;

import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything known about the slots, as clauses. */
final class Clauses {

    private final Slots slots;
    private final List<Clause> found = new ArrayList<>();

    private Clauses(Slots slots) {
        this.slots = slots;
    }

    static List<Clause> of(Slots slots) {
        Clauses clauses = new Clauses(slots);
        slots.ask().goals().forEach(clauses::goal);
        slots.all().forEach(clauses::about);
        return clauses.found;
    }

    private void goal(Goal goal) {
        Slot slot = slots.of(goal.addon());
        ValueSet allowed = Goals.values(slot, goal);
        rule(slot, slot.complement(allowed), allowed.isEmpty() ? List.of(Goals.whyNone(slot, goal)) : List.of());
    }

    private void about(Slot slot) {
        if (slots.ask().staying().contains(slot.id())) {
            rule(slot, slot.only(Slot.ABSENT), List.of());
        }
        ValueSet revoked = fresh(slot, slot.values(Candidate::revoked));
        rule(slot, revoked, List.of(Facts.revoked(slot, revoked)));
        if (!slot.usable()) {
            rule(slot, fresh(slot, slot.values(any -> true)), List.of(Facts.forSale(slot)));
        }
        misfits(slot);
        requirements(slot);
    }

    /** Releases that do not fit the desk, by the desk that they want. */
    private void misfits(Slot slot) {
        var desk = slots.ask().world().desk();
        slot.releases().stream()
                .map(Candidate::desk)
                .distinct()
                .filter(range -> !range.includes(desk))
                .forEach(range -> {
                    ValueSet all = slot.values(release -> release.desk().equals(range));
                    ValueSet of = slots.ask().strict() ? all : fresh(slot, all);
                    rule(slot, of, List.of(Facts.desk(slot, of, range, desk)));
                });
    }

    private void requirements(Slot slot) {
        Map<Requirement, ValueSet> all = new LinkedHashMap<>();
        slot.releases().stream()
                .flatMap(release -> release.requires().stream())
                .forEach(each -> all.computeIfAbsent(
                        each, any -> slot.values(release -> release.requires().contains(each))));
        all.forEach((requirement, of) -> requirement(slot, of, requirement));
    }

    /** What is installed and does not go together now may stay as it is. */
    private void requirement(Slot slot, ValueSet of, Requirement requirement) {
        Slot other = slots.of(requirement.addon());
        ValueSet allowed = allowed(other, requirement.version());
        boolean tolerated = slot.present() != null
                && !slots.ask().strict()
                && slots.ask().goal(slot.id()).isEmpty()
                && of.has(slot.usual())
                && !allowed.has(other.usual());
        ValueSet held = tolerated ? of.without(slot.only(slot.usual())) : of;
        need(slot, held, other, allowed, requirement.version());
        if (tolerated) {
            need(slot, slot.only(slot.usual()), other, allowed.or(other.only(other.usual())), requirement.version());
        }
    }

    private static ValueSet allowed(Slot other, VersionRange range) {
        ValueSet inRange = other.values(release -> range.includes(release.version()));
        return other.usable() ? inRange : inRange.without(inRange);
    }

    private void need(Slot slot, ValueSet of, Slot other, ValueSet allowed, VersionRange range) {
        if (of.isEmpty()) {
            return;
        }
        List<Fact> facts = new ArrayList<>(List.of(Facts.needs(slot, of, other, range)));
        if (allowed.isEmpty()) {
            facts.add(whyNone(other, range));
        }
        found.add(new Clause(slot.number(), other.number(), terms(slot, of, other, other.complement(allowed)), facts));
    }

    private static Fact whyNone(Slot other, VersionRange range) {
        if (!other.usable()) {
            return Facts.forSale(other);
        }
        return other.listed() == null && other.present() == null
                ? Facts.unlisted(other)
                : Facts.noRelease(other, range.toString());
    }

    /** A term that is always true says nothing. */
    private static List<Term> terms(Slot slot, ValueSet of, Slot other, ValueSet forbidden) {
        Term subject = new Term(slot.number(), of);
        return forbidden.equals(other.all()) ? List.of(subject) : List.of(subject, new Term(other.number(), forbidden));
    }

    private void rule(Slot slot, ValueSet forbidden, List<Fact> facts) {
        if (!forbidden.isEmpty()) {
            List<Term> terms = forbidden.equals(slot.all()) ? List.of() : List.of(new Term(slot.number(), forbidden));
            found.add(new Clause(slot.number(), slot.number(), terms, facts));
        }
    }

    /** Without the installed one: it may stay what it is. */
    private static ValueSet fresh(Slot slot, ValueSet of) {
        return slot.present() == null ? of : of.without(slot.only(slot.usual()));
    }
}
