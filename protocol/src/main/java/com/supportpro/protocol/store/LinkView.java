package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the account behind a desk's token stands to the desk's licence.
 *
 * @param licenceState {@code ACTIVE} or {@code SUSPENDED}; active when the store does not say
 */
public record LinkView(Account account, MaskedLicence licence, boolean holdsLicence, String licenceState) {

    public static final String ACTIVE = "ACTIVE";

    private static final Pattern STATE = Pattern.compile("[A-Z_]{1,40}");

    public LinkView(Account account, MaskedLicence licence, boolean holdsLicence, @Nullable String licenceState) {
        this.account = Rule.present("account", account);
        this.licence = Rule.present("licence", licence);
        this.holdsLicence = holdsLicence;
        this.licenceState = licenceState == null
                ? ACTIVE
                : Rule.matching("licenceState", licenceState, STATE, "a state in capitals");
    }

    /** The account by name and masked e-mail address. */
    public record Account(String name, String email) {

        public Account {
            Rule.text("account.name", name, 1, 200);
            Rule.text("account.email", email, 0, 254);
        }
    }
}
