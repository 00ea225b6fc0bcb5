package com.supportpro.store.licences;

import com.supportpro.protocol.store.MaskedLicence;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import org.springframework.stereotype.Component;

/** Licences as desks may show them. */
@Component
public class LicenceViews {

    private final Accounts accounts;

    LicenceViews(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Key and holder masked. */
    public MaskedLicence masked(Licence licence) {
        return new MaskedLicence(licence.key().masked(), holder(licence).maskedName());
    }

    /** The key masked; the holder too, unless it is the one who looks. */
    public MaskedLicence seenBy(AccountId viewer, Licence licence) {
        return licence.heldBy(viewer)
                ? new MaskedLicence(licence.key().masked(), holder(licence).name())
                : masked(licence);
    }

    private Account holder(Licence licence) {
        return accounts.find(licence.holder()).orElseThrow();
    }
}
