package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a search is asked.
 *
 * @param goals what is to come about
 * @param staying installed add-ons that must not go
 * @param strict whether what is installed has to fit as well, also where it does not now
 */
record Ask(World world, List<Goal> goals, Set<AddonId> staying, boolean strict) {

    static Ask goal(World world, Goal goal) {
        return goals(world, List.of(goal));
    }

    static Ask goals(World world, List<Goal> goals) {
        Set<AddonId> all = world.present().stream().map(Present::id).collect(java.util.stream.Collectors.toSet());
        return new Ask(world, goals, all, false);
    }

    Optional<Goal> goal(AddonId id) {
        return goals.stream().filter(goal -> goal.addon().equals(id)).findFirst();
    }
}
