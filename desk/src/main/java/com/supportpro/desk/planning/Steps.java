package com.supportpro.desk.planning;

import com.supportpro.desk.planning.PlanStep.Act;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a solution into steps, what is required before what requires it. */
final class Steps {

    private static final int MOST_NEEDERS = 5;

    private final Slots slots;
    private final int[] values;
    private final BitSet working = new BitSet();
    private final BitSet done = new BitSet();
    private final List<PlanStep> changes = new ArrayList<>();
    private final List<PlanStep> kept = new ArrayList<>();

    private Steps(Slots slots, int[] values) {
        this.slots = slots;
        this.values = values;
    }

    static List<PlanStep> of(Slots slots, int[] values) {
        Steps steps = new Steps(slots, values);
        List<Slot> moved = slots.all().stream().filter(steps::moves).toList();
        moved.stream().filter(steps::isToWork).forEach(slot -> steps.works(slot));
        moved.forEach(steps::visit);
        return Stream.concat(steps.changes.stream(), steps.kept.stream()).toList();
    }

    private boolean moves(Slot slot) {
        return values[slot.number()] != slot.usual()
                || slots.ask().goal(slot.id()).isPresent();
    }

    private boolean isToWork(Slot slot) {
        Present there = slot.present();
        boolean update = slots.ask()
                .goal(slot.id())
                .filter(goal -> goal.aim() != Goal.Aim.UPDATE)
                .isEmpty();
        return there == null || there.active() || !update;
    }

    /** What works takes along what it requires. */
    private void works(Slot slot) {
        if (!working.get(slot.number()) && values[slot.number()] != Slot.ABSENT) {
            working.set(slot.number());
            required(slot).forEach(this::works);
        }
    }

    private void visit(Slot slot) {
        if (done.get(slot.number()) || values[slot.number()] == Slot.ABSENT) {
            return;
        }
        done.set(slot.number());
        required(slot).forEach(this::visit);
        PlanStep step = step(slot);
        (step.act().changes() ? changes : kept).add(step);
    }

    private List<Slot> required(Slot slot) {
        return slot.release(values[slot.number()]).requires().stream()
                .map(Requirement::addon)
                .map(slots::of)
                .toList();
    }

    private PlanStep step(Slot slot) {
        Present there = slot.present();
        @Nullable Version from = there == null ? null : there.version();
        Version to = slot.release(values[slot.number()]).version();
        List<String> needers = slots.ask().goal(slot.id()).isPresent() ? List.of() : needers(slot);
        return new PlanStep(act(slot, there), slot.id(), slot.name(), from, to, needers);
    }

    private Act act(Slot slot, @Nullable Present there) {
        if (there == null) {
            return Act.INSTALL;
        }
        if (values[slot.number()] != slot.usual()) {
            return Act.UPDATE;
        }
        return working.get(slot.number()) && !there.active() ? Act.ACTIVATE : Act.KEEP;
    }

    private List<String> needers(Slot slot) {
        return slots.all().stream()
                .filter(other ->
                        values[other.number()] != Slot.ABSENT && required(other).contains(slot))
                .limit(MOST_NEEDERS)
                .map(other -> other.name() + " "
                        + other.release(values[other.number()]).version())
                .toList();
    }
}
