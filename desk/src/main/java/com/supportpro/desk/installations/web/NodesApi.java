package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.DeskNode;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Nodes;
import com.supportpro.desk.installations.Spread;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nodes that serve this desk, and where they are not yet what they should be. */
@RestController
@PreAuthorize("hasAuthority('addons.manage')")
class NodesApi {

    private final Nodes nodes;
    private final Installations installations;
    private final Clock clock;

    NodesApi(Nodes nodes, Installations installations, Clock clock) {
        this.nodes = nodes;
        this.installations = installations;
        this.clock = clock;
    }

    /**
     * All nodes.
     *
     * @param drift for each installed add-on on which present nodes disagree: how many are as they should be, which are not
     */
    record View(List<NodeView> nodes, List<DriftView> drift) {}

    /** One node; {@code present} while it gives signs of life. */
    record NodeView(
            String id,
            String name,
            String version,
            boolean present,
            boolean here,
            Instant startedAt,
            Instant seenAt,
            List<AddonView> addons) {}

    /** What a node has made of an add-on. */
    record AddonView(String addon, String version, NodeAddon.State state, String reason, Instant since) {}

    /** An add-on that is not the same everywhere. */
    record DriftView(String addon, int present, int agreeing, List<Spread.Drift> drifting) {}

    @GetMapping("/api/v1/nodes")
    View show() {
        Instant now = clock.instant();
        return new View(
                nodes.all().stream().map(node -> view(node, now)).toList(),
                installations.all().stream()
                        .map(nodes::spread)
                        .filter(spread -> !spread.drifting().isEmpty())
                        .map(spread -> new DriftView(
                                spread.addon().toString(), spread.present(), spread.agreeing(), spread.drifting()))
                        .toList());
    }

    private static NodeView view(DeskNode node, Instant now) {
        return new NodeView(
                node.id(),
                node.name(),
                node.version(),
                node.present(now),
                node.here(),
                node.startedAt(),
                node.seenAt(),
                node.addons().stream().map(NodesApi::view).toList());
    }

    private static AddonView view(NodeAddon addon) {
        return new AddonView(
                addon.addon().toString(), addon.version().toString(), addon.state(), addon.reason(), addon.since());
    }
}
