package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Spread;
import com.supportpro.desk.panel.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on that is not the same everywhere, as page and API show it.
 *
 * @param version the release that should be there
 * @param runs whether it should run
 */
public record DriftView(
        String addon, String version, boolean runs, int present, int agreeing, List<NodeDrift> drifting) {

    /**
     * A node that is not as it should be.
     *
     * @param version what is there instead; null when it has said nothing, as is its state
     */
    public record NodeDrift(
            String node, String reason, @Nullable String version, NodeAddon.@Nullable State state) {

        static NodeDrift of(Spread.Drift drift, Page page) {
            NodeAddon found = drift.found();
            String reason = page.said(drift.reason());
            return found == null
                    ? new NodeDrift(drift.node(), reason, null, null)
                    : new NodeDrift(drift.node(), reason, found.version().toString(), found.state());
        }
    }

    static DriftView of(Spread spread, Page page) {
        return new DriftView(
                spread.addon().toString(),
                spread.wanted().toString(),
                spread.runs(),
                spread.present(),
                spread.agreeing(),
                spread.drifting().stream()
                        .map(drift -> NodeDrift.of(drift, page))
                        .toList());
    }
}
