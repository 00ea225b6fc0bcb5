package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Requirement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order to start add-ons in. */
public final class StartOrder {

    private final Map<AddonId, Set<AddonId>> requires;
    private final Set<AddonId> seen = new LinkedHashSet<>();
    private final Map<AddonId, Set<AddonId>> ordered = new LinkedHashMap<>();

    private StartOrder(Map<AddonId, Set<AddonId>> requires) {
        this.requires = requires;
    }

    /** What is required before what requires it; in a circle, one of them comes first. */
    public static List<Present> of(List<Present> present) {
        Map<AddonId, Present> all =
                present.stream().collect(Collectors.toMap(Present::id, each -> each, (a, b) -> a, LinkedHashMap::new));
        Map<AddonId, Set<AddonId>> requires = new LinkedHashMap<>();
        all.forEach((id, each) -> requires.put(id, required(each)));
        return before(requires).keySet().stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .toList();
    }

    private static Set<AddonId> required(Present present) {
        return present.release().requires().stream()
                .map(Requirement::addon)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The same order, with those of the others that each has to wait for.
     *
     * @param requires what each of them requires, whether it is among them or not
     */
    public static Map<AddonId, Set<AddonId>> before(Map<AddonId, Set<AddonId>> requires) {
        StartOrder order = new StartOrder(requires);
        requires.keySet().forEach(order::visit);
        return order.ordered;
    }

    private void visit(AddonId addon) {
        Set<AddonId> required = requires.get(addon);
        if (required != null && seen.add(addon)) {
            required.forEach(this::visit);
            Set<AddonId> before = new LinkedHashSet<>(required);
            before.retainAll(ordered.keySet());
            ordered.put(addon, before);
        }
    }
}
