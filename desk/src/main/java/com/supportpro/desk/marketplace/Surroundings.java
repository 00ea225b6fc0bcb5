package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.installations.UpdatePolicies;
import com.supportpro.desk.installations.UpdatePolicy;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.platform.web.OncePerPage;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is the same for every add-on of this desk. */
@Component
class Surroundings {

    private final OncePerPage<Map<AddonId, UpdatePolicy>> decided = new OncePerPage<>();
    private final OncePerPage<LinkStatus> linked = new OncePerPage<>();
    private final BillingLink link;
    private final DeskVersion desk;
    private final UpdatePolicies policies;
    private final PackagesHere packages;

    Surroundings(BillingLink link, DeskVersion desk, UpdatePolicies policies, PackagesHere packages) {
        this.link = link;
        this.desk = desk;
        this.policies = policies;
        this.packages = packages;
    }

    /** The packages that need not be fetched. */
    Set<Digest> packages() {
        return packages.present();
    }

    UpdatePolicy policy(AddonId addon) {
        return policies.of(addon);
    }

    Map<AddonId, UpdatePolicy> policies() {
        return decided.get(policies::all);
    }

    LinkStatus link() {
        return linked.get(link::status);
    }

    Version desk() {
        return desk.version();
    }
}
