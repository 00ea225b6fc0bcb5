package com.supportpro.store.oauth;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;

/** Who is behind an access token: a desk, its licence, and the account that is linked to it. */
public record DeskCaller(Desk desk, Licence licence, Account account) {

    /** Whether the account holds the desk's licence. */
    public boolean holdsLicence() {
        return licence.heldBy(account.id());
    }
}
