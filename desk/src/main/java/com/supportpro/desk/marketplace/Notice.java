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
    /** Its newest release does not fit this desk; an older one does. */
    OLDER_FITS(false),
    /** No release fits this desk. */
    NONE_FITS(true),
    /** A newer release than the installed one fits. */
    UPDATE_AVAILABLE(false),
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
