package com.supportpro.desk.marketplace;

import java.util.Locale;

/** What the page of an add-on has to say beside what it offers. */
public enum Notice {
    /** The account that the desk is linked to does not hold this desk's licence. */
    WRONG_ACCOUNT(true),
    /** The installed release must not be used any more. */
    REVOKED(true),
    /** The installed release is on offer no more, and the publisher says why. */
    WITHDRAWN(true),
    /** The publisher advises against it. */
    DEPRECATED(true),
    /** It is installed, and the store lists it no more. */
    UNLISTED(true),
    /** The installed release is not made for this version of the desk. */
    NOT_FOR_DESK(true),
    /** Its newest release does not fit this desk; an older one does. */
    OLDER_FITS(false),
    /** No release fits this desk. */
    NONE_FITS(true),
    /** Every release was revoked. */
    ALL_REVOKED(true),
    /** A newer release than the installed one fits. */
    UPDATE_AVAILABLE(false),
    /** It is ordered and waits for its payment. */
    PAYMENT_DUE(true),
    /** It is ordered, and the store is still confirming the payment. */
    PAYMENT_PROCESSING(false),
    /** A renewal was not paid; it still runs. */
    PAST_DUE(true),
    /** It is tried free of charge, until a day. */
    TRIAL(false),
    /** Its trial is over, so it does not run. */
    TRIAL_ENDED(true),
    /** It was cancelled and runs to the end of the period that is paid. */
    ENDS_WITH_PERIOD(false),
    /** The right to run it is suspended. */
    SUSPENDED(true),
    /** The right to run it has ended. */
    ENDED(true),
    /** The store has not confirmed for long that it may run; it keeps running. */
    STORE_SILENT(true),
    /** The same, for longer than the grace; it keeps running all the same. */
    GRACE_OVER(true),
    /** The store takes this desk for a copy of another. */
    CLONED(true),
    /** It has a price and nobody has bought it for this desk. */
    NOT_BOUGHT(false);

    private final boolean warning;

    Notice(boolean warning) {
        this.warning = warning;
    }

    public boolean warning() {
        return warning;
    }

    /** The name in text keys and in the API: {@code none-fits}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
