package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that a plan is made from.
 *
 * @param desk the version of the desk
 * @param present what is installed, by id
 * @param market what the catalogue has, asked for only where a plan comes to it
 */
public record World(Version desk, List<Present> present, Function<AddonId, Optional<Listed>> market) {

    public World {
        present = present.stream().sorted(Comparator.comparing(Present::id)).toList();
    }

    public Optional<Present> installed(AddonId id) {
        return present.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public World on(Version other) {
        return new World(other, present, market);
    }
}
