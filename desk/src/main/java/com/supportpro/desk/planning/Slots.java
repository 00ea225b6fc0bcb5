package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The add-ons that a search comes to: those asked for, those installed, and all that any release of these requires. */
final class Slots {

    static final int MOST = 3_000;

    private final Map<AddonId, Slot> byId = new LinkedHashMap<>();
    private final List<Slot> all = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Ask ask;

    private Slots(Ask ask) {
        this.ask = ask;
    }

    static Slots of(Ask ask) {
        Slots slots = new Slots(ask);
        Map<AddonId, Present> present = new HashMap<>();
        ask.world().present().forEach(each -> present.put(each.id(), each));
        ask.goals().forEach(goal -> slots.root(goal.addon(), present));
        present.keySet().stream().sorted().forEach(id -> slots.root(id, present));
        for (int next = 0; next < slots.all.size() && !slots.tooMany(); next++) {
            slots.all.get(next).releases().stream()
                    .flatMap(release -> release.requires().stream())
                    .map(Requirement::addon)
                    .forEach(id -> slots.add(id, present));
        }
        return slots;
    }

    /** Whether they were left off unfinished, because nobody would want to wait. */
    boolean tooMany() {
        return all.size() > MOST;
    }

    List<Slot> all() {
        return all;
    }

    Slot get(int number) {
        return all.get(number);
    }

    Slot of(AddonId id) {
        Slot slot = byId.get(id);
        if (slot == null) {
            throw new IllegalArgumentException(id + " is not part of the search");
        }
        return slot;
    }

    /** Goals in their order, then what is installed. */
    List<Integer> roots() {
        return roots;
    }

    Ask ask() {
        return ask;
    }

    private void root(AddonId id, Map<AddonId, Present> present) {
        int number = add(id, present).number();
        if (!roots.contains(number)) {
            roots.add(number);
        }
    }

    private Slot add(AddonId id, Map<AddonId, Present> present) {
        Slot known = byId.get(id);
        if (known != null) {
            return known;
        }
        @Nullable Version wanted = ask.goal(id).map(Goal::wanted).orElse(null);
        Slot added = Slot.of(
                all.size(),
                id,
                java.util.Optional.ofNullable(present.get(id)),
                ask.world().market().apply(id),
                wanted);
        byId.put(id, added);
        all.add(added);
        return added;
    }
}
