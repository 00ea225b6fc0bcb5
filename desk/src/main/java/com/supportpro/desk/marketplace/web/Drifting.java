package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.Nodes;
import com.supportpro.desk.installations.Spread;
import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the nodes of a desk with several do not agree on an add-on. */
@Component
class Drifting {

    private final Installations installations;
    private final Nodes nodes;

    Drifting(Installations installations, Nodes nodes) {
        this.installations = installations;
        this.nodes = nodes;
    }

    /** Empty while they agree, and on a desk of one node, which says all of this by the installation's own state. */
    Optional<Spread> of(AddonId addon) {
        return installations
                .find(addon)
                .map(nodes::spread)
                .filter(spread -> spread.present() > 1 && !spread.drifting().isEmpty());
    }
}
