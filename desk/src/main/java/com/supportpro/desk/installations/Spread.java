package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far what is wanted of an add-on has come on the nodes of this desk.
 *
 * @param wanted the release that should be there
 * @param runs whether it should run
 * @param agreeing how many present nodes are as they should be
 * @param drifting those present nodes that are not yet, or cannot be
 */
public record Spread(AddonId addon, Version wanted, boolean runs, int present, int agreeing, List<Drift> drifting) {

    /**
     * A node that is not as it should be.
     *
     * @param found what it has made of the add-on; null when it has not said anything of it
     */
    public record Drift(
            String node, String reason, @Nullable NodeAddon found) {}

    public Spread {
        drifting = List.copyOf(drifting);
    }

    /** The names of the nodes that are not as they should be. */
    public String nodes() {
        return drifting.stream().map(Drift::node).collect(Collectors.joining(", "));
    }

    static Spread of(Installation wanted, List<DeskNode> nodes) {
        List<Drift> drifting = nodes.stream()
                .filter(node -> !agrees(wanted, node))
                .map(node -> drift(wanted.id(), node))
                .toList();
        int agreeing = nodes.size() - drifting.size();
        return new Spread(wanted.id(), wanted.version(), wanted.active(), nodes.size(), agreeing, drifting);
    }

    private static Drift drift(AddonId addon, DeskNode node) {
        Optional<NodeAddon> found =
                node.addons().stream().filter(one -> one.addon().equals(addon)).findFirst();
        return new Drift(node.name(), found.map(NodeAddon::reason).orElse(""), found.orElse(null));
    }

    private static boolean agrees(Installation wanted, DeskNode node) {
        NodeAddon.State state = wanted.active() ? NodeAddon.State.RUNNING : NodeAddon.State.READY;
        Version version = wanted.version();
        return node.addons().stream()
                .filter(addon -> addon.addon().equals(wanted.id()))
                .anyMatch(addon -> addon.state() == state && addon.version().equals(version));
    }
}
