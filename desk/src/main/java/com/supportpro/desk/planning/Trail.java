package com.supportpro.desk.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided and what followed, in order, so that it can be asked when something became true and be taken back. */
final class Trail {

    private final Slots slots;
    private final ValueSet[] domains;
    private final List<Entry> entries = new ArrayList<>();
    private final List<List<Integer>> perSlot = new ArrayList<>();
    private int level;

    Trail(Slots slots) {
        this.slots = slots;
        this.domains = slots.all().stream().map(Slot::all).toArray(ValueSet[]::new);
        slots.all().forEach(slot -> perSlot.add(new ArrayList<>()));
    }

    /**
     * What was narrowed.
     *
     * @param cause the nogood that did it; null for a decision
     */
    record Entry(
            int slot,
            ValueSet before,
            ValueSet after,
            int level,
            @Nullable Nogood cause) {}

    ValueSet domain(int slot) {
        return domains[slot];
    }

    Slots slots() {
        return slots;
    }

    void decide(int slot, int value) {
        level++;
        narrow(slot, slots.get(slot).only(value), null);
    }

    void exclude(Term term, Nogood cause) {
        narrow(term.slot(), domains[term.slot()].without(term.in()), cause);
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /** The first entry with which the term was true. */
    int satisfier(Term term) {
        List<Integer> own = perSlot.get(term.slot());
        int low = 0;
        int high = own.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(own.get(middle)).after().within(term.in())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return own.get(low);
    }

    void backTo(int earlier) {
        while (!entries.isEmpty() && entries.get(entries.size() - 1).level() > earlier) {
            Entry last = entries.remove(entries.size() - 1);
            domains[last.slot()] = last.before();
            List<Integer> own = perSlot.get(last.slot());
            own.remove(own.size() - 1);
        }
        level = earlier;
    }

    private void narrow(int slot, ValueSet after, @Nullable Nogood cause) {
        perSlot.get(slot).add(entries.size());
        entries.add(new Entry(slot, domains[slot], after, level, cause));
        domains[slot] = after;
    }
}
