package com.supportpro.desk.marketplace;

import java.util.Locale;

/** What the page of an add-on can offer to do. */
public enum Act {
    /** Leads to the store, and back to this page. */
    LOGIN_TO_INSTALL,
    /** The same for an add-on that has a price. */
    LOGIN_TO_PURCHASE,
    /** The same for what is installed and has a newer release. */
    LOGIN_TO_UPDATE,
    /** Ends the link to an account that does not hold this desk's licence. */
    LOGOUT,
    INSTALL,
    /** Leads to the price, and to agreeing to it. */
    PURCHASE,
    /** The same for what was bought before and may not run any more. */
    PURCHASE_AGAIN,
    /** Leads to what trying it free of charge means. */
    TRY,
    /** Asks those for it who may buy. */
    REQUEST,
    /** Leads to the invoice that is due. */
    PAY_INVOICE,
    /** Leads to what a newer release brings. */
    UPDATE,
    /** Leads to the grid of its kind. */
    MANAGE,
    /** Leads to what cancelling would do. */
    CANCEL;

    /** The name in text keys and in the API: {@code login-to-install}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
