package com.supportpro.desk.installations;

import java.util.Locale;

/** What an operator can ask for an add-on. */
public enum Action {
    /** Brings the package onto the desk and puts it to work. */
    INSTALL,
    /** Puts an installed add-on to work. */
    ACTIVATE,
    /** Takes an add-on out of work; files, settings and data stay. */
    DEACTIVATE,
    /** Removes the files, and the settings and data when asked to. */
    UNINSTALL,
    /** Buys it, then installs or activates it. */
    PURCHASE,
    /** Ends its billing, and takes it out of work unless it ends with its period. */
    CANCEL,
    /** Puts a newer release in the place of the installed one, taking settings and data along. */
    UPDATE,
    /** Brings the release back that was installed before. */
    ROLLBACK;

    /** The name in addresses, text keys and crash points: {@code install}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the add-on should be working when this has succeeded. */
    public boolean wantsActive() {
        return this == INSTALL || this == ACTIVATE || this == PURCHASE;
    }

    /** Whether one release takes the place of another. */
    public boolean replaces() {
        return this == UPDATE || this == ROLLBACK;
    }

    /** Whether code of the add-on may run on the way. */
    public boolean runsCode() {
        return wantsActive() || replaces();
    }

    /** Whether an operator has to agree to terms. */
    public boolean dealsInMoney() {
        return this == PURCHASE || this == CANCEL;
    }
}
