package com.supportpro.store.delivery;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.publishing.Offer;
import com.supportpro.store.publishing.Offers;
import org.springframework.stereotype.Service;

/** Decides whether a licence may have a release's package. */
@Service
public class DeliverPackage {

    private final Offers offers;
    private final Entitlements entitlements;

    DeliverPackage(Offers offers, Entitlements entitlements) {
        this.offers = offers;
        this.entitlements = entitlements;
    }

    /**
     * What is to be delivered.
     *
     * @throws NoSuchPackageException when it was never released
     * @throws PackageGoneException when it was revoked or withdrawn
     * @throws PurchaseRequiredException when it is commercial and the licence not entitled
     */
    public Offer offer(LicenceId licence, AddonId addon, Version version) {
        Offer offer = offers.find(addon, version).orElseThrow(() -> new NoSuchPackageException(addon, version));
        if (!offer.state().offered()) {
            throw new PackageGoneException(addon, version, offer);
        }
        if (!offer.free() && !entitlements.active(licence, addon)) {
            throw new PurchaseRequiredException(addon);
        }
        return offer;
    }
}
