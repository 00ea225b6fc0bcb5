package com.supportpro.desk.bundles;

import com.supportpro.desk.catalogue.CatalogueMark;
import com.supportpro.desk.catalogue.TakePages;
import com.supportpro.desk.entitlements.EntitlementsByFile;
import com.supportpro.desk.entitlements.OnThisDesk;
import com.supportpro.desk.packages.PackageHere;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.store.InstalledAddons;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this desk has already, so that nobody carries it here again. */
@Component
class WhatIsHere {

    private final OnThisDesk desk;
    private final TakePages catalogue;
    private final EntitlementsByFile entitlements;
    private final PackagesHere packages;

    WhatIsHere(OnThisDesk desk, TakePages catalogue, EntitlementsByFile entitlements, PackagesHere packages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.packages = packages;
    }

    InstalledAddons installed() {
        return desk.installed();
    }

    BundleRequest.Known known() {
        CatalogueMark mark = catalogue.mark();
        return new BundleRequest.Known(mark.revision(), mark.epoch(), entitlements.version());
    }

    List<Digest> packages() {
        return packages.all().stream()
                .map(PackageHere::digest)
                .filter(packages::has)
                .limit(BundleRequest.MOST_HERE)
                .toList();
    }
}
