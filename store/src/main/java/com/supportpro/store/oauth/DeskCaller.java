package com.supportpro.store.oauth;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;

/** Who is behind an access token: a desk, its licence, and the account that is linked to it. */
public record DeskCaller(Desk desk, Licence licence, Account account) {

    private static final int LONGEST = 254;

    /**
     * Whom the audit names for what an operator does there: a desk calls its operators as it likes, so that what it says is never
     * taken for somebody who signed in here.
     */
    public String operator(String name) {
        String whole = "desk " + desk.name() + ": " + name;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    }

    /** Whether the account holds the desk's licence. */
    public boolean holdsLicence() {
        return licence.heldBy(account.id());
    }
}
