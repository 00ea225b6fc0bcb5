package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.DeskNode;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Nodes;
import com.supportpro.desk.panel.NavItem;
import com.supportpro.desk.panel.Page;
import com.supportpro.platform.database.DatabaseTime;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The nodes that serve this desk, and where they are not yet what they should be. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class NodesController {

    private final Nodes nodes;
    private final Installations installations;
    private final DatabaseTime time;

    NodesController(Nodes nodes, Installations installations, DatabaseTime time) {
        this.nodes = nodes;
        this.installations = installations;
        this.time = time;
    }

    /**
     * All nodes.
     *
     * @param drift for each installed add-on on which present nodes disagree: how many are as they should be, which are not
     */
    record View(List<NodeView> nodes, List<DriftView> drift) {}

    /** The entry of the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavItem nodesItem() {
            return new NavItem(98, "addons.manage", "nav.nodes", "hdd-stack", "/operator/nodes");
        }
    }

    @GetMapping("/operator/nodes")
    String show(Page page, Model model) {
        Instant now = time.now();
        model.addAttribute(
                "nodes", nodes.all().stream().map(node -> view(node, now, page)).toList());
        model.addAttribute("drift", drift(page));
        return "installations/nodes";
    }

    @GetMapping("/api/v1/nodes")
    @ResponseBody
    View all(Page page) {
        Instant now = time.now();
        return new View(nodes.all().stream().map(node -> view(node, now, page)).toList(), drift(page));
    }

    private List<DriftView> drift(Page page) {
        return installations.all().stream()
                .map(nodes::spread)
                .filter(spread -> !spread.drifting().isEmpty())
                .map(spread -> DriftView.of(spread, page))
                .toList();
    }

    private static NodeView view(DeskNode node, Instant now, Page page) {
        return new NodeView(
                node.id(),
                node.name(),
                node.version(),
                node.present(now),
                node.here(),
                node.startedAt(),
                node.seenAt(),
                node.ahead().toMillis(),
                node.addons().stream().map(addon -> view(addon, page)).toList());
    }

    private static NodeView.AddonView view(NodeAddon addon, Page page) {
        return new NodeView.AddonView(
                addon.addon().toString(),
                addon.version().toString(),
                addon.state(),
                page.said(addon.reason()),
                addon.since());
    }
}
