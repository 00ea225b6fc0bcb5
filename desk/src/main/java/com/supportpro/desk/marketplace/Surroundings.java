package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.Version;
import org.springframework.stereotype.Component;

/** What is the same for every add-on of this desk. */
@Component
class Surroundings {

    private final BillingLink link;
    private final DeskVersion desk;

    Surroundings(BillingLink link, DeskVersion desk) {
        this.link = link;
        this.desk = desk;
    }

    LinkState link() {
        return link.status().state();
    }

    Version desk() {
        return desk.version();
    }
}
