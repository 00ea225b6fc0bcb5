package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Requirement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The order to start add-ons in. */
public final class StartOrder {

    private final Map<AddonId, Present> all;
    private final Set<AddonId> seen = new LinkedHashSet<>();
    private final Map<AddonId, Present> ordered = new LinkedHashMap<>();

    private StartOrder(Map<AddonId, Present> all) {
        this.all = all;
    }

    /** What is required before what requires it; in a circle, one of them comes first. */
    public static List<Present> of(List<Present> present) {
        Map<AddonId, Present> all =
                present.stream().collect(Collectors.toMap(Present::id, each -> each, (a, b) -> a, LinkedHashMap::new));
        StartOrder order = new StartOrder(all);
        all.values().forEach(order::visit);
        return List.copyOf(order.ordered.values());
    }

    private void visit(Present present) {
        if (seen.add(present.id())) {
            present.release().requires().stream()
                    .map(Requirement::addon)
                    .map(all::get)
                    .filter(required -> required != null)
                    .forEach(this::visit);
            ordered.put(present.id(), present);
        }
    }
}
