package com.supportpro.desk.planning;

import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * From the goals and what is installed, in breadth, along what is required: the order in which add-ons get the best release
 * that is left for them. What it does not come to stays as it is.
 */
final class Walk {

    private Walk() {}

    /** The first slot on the way that has more than one value left. */
    static OptionalInt undecided(Trail trail) {
        Slots slots = trail.slots();
        Deque<Integer> way = new ArrayDeque<>(slots.roots());
        BitSet seen = new BitSet();
        slots.roots().forEach(seen::set);
        while (!way.isEmpty()) {
            int number = way.remove();
            if (trail.domain(number).count() > 1) {
                return OptionalInt.of(number);
            }
            go(slots, number, trail.domain(number).first(), seen, way);
        }
        return OptionalInt.empty();
    }

    /** What the way comes to when all of it is decided; the usual values elsewhere. */
    static int[] values(Trail trail) {
        Slots slots = trail.slots();
        int[] values = slots.all().stream().mapToInt(Slot::usual).toArray();
        Deque<Integer> way = new ArrayDeque<>(slots.roots());
        BitSet seen = new BitSet();
        slots.roots().forEach(seen::set);
        while (!way.isEmpty()) {
            int number = way.remove();
            values[number] = trail.domain(number).first();
            go(slots, number, values[number], seen, way);
        }
        return values;
    }

    private static void go(Slots slots, int number, int value, BitSet seen, Deque<Integer> way) {
        if (value == Slot.ABSENT) {
            return;
        }
        for (Requirement requirement : slots.get(number).release(value).requires()) {
            int next = slots.of(requirement.addon()).number();
            if (!seen.get(next)) {
                seen.set(next);
                way.add(next);
            }
        }
    }
}
