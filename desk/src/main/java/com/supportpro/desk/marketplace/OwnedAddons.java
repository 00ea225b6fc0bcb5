package com.supportpro.desk.marketplace;

import com.supportpro.desk.entitlements.Contact;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.entitlements.Entitlements;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Trials;
import com.supportpro.platform.web.OncePerPage;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.Purchase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads what is bought and what may run from this desk's copies. */
@Component
class OwnedAddons {

    private final OncePerPage<Contact> contact = new OncePerPage<>();
    private final PurchaseCopy purchases;
    private final Entitlements entitlements;

    OwnedAddons(PurchaseCopy purchases, Entitlements entitlements) {
        this.purchases = purchases;
        this.entitlements = entitlements;
    }

    Owned of(AddonId addon) {
        int days = purchases.trials().of(addon);
        return new Owned(purchases.of(addon), entitlements.of(addon), days, contact());
    }

    /** When the store was last heard of. */
    Contact contact() {
        return contact.get(entitlements::contact);
    }

    /** For many at once. */
    Function<AddonId, Owned> all() {
        Map<AddonId, Purchase> bought = purchases.all();
        Map<AddonId, Entitled> entitled = entitlements.all();
        Contact contact = contact();
        Trials trials = purchases.trials();
        return addon -> new Owned(
                Optional.ofNullable(bought.get(addon)),
                entitled.getOrDefault(addon, Entitled.NONE),
                trials.of(addon),
                contact);
    }
}
