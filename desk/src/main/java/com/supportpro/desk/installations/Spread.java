package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;

/**
 * How far what is wanted of an add-on has come on the nodes of this desk.
 *
 * @param agreeing how many present nodes are as they should be
 * @param drifting those present nodes that are not yet, or cannot be
 */
public record Spread(AddonId addon, int present, int agreeing, List<Drift> drifting) {

    /** A node that is not as it should be. */
    public record Drift(String node, String reason) {}

    public Spread {
        drifting = List.copyOf(drifting);
    }

    static Spread of(Installation wanted, List<DeskNode> nodes) {
        List<Drift> drifting = nodes.stream()
                .filter(node -> !agrees(wanted, node))
                .map(node -> new Drift(node.name(), reason(wanted.id(), node)))
                .toList();
        return new Spread(wanted.id(), nodes.size(), nodes.size() - drifting.size(), drifting);
    }

    private static boolean agrees(Installation wanted, DeskNode node) {
        NodeAddon.State state = wanted.active() ? NodeAddon.State.RUNNING : NodeAddon.State.READY;
        Version version = wanted.version();
        return node.addons().stream()
                .filter(addon -> addon.addon().equals(wanted.id()))
                .anyMatch(addon -> addon.state() == state && addon.version().equals(version));
    }

    private static String reason(AddonId addon, DeskNode node) {
        return node.addons().stream()
                .filter(one -> one.addon().equals(addon))
                .map(NodeAddon::reason)
                .findFirst()
                .orElse("");
    }
}
