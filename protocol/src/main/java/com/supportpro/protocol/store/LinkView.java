package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;

/** How the account behind a desk's token stands to the desk's licence. */
public record LinkView(Account account, MaskedLicence licence, boolean holdsLicence) {

    public LinkView {
        Rule.present("account", account);
        Rule.present("licence", licence);
    }

    /** The account by name and masked e-mail address. */
    public record Account(String name, String email) {

        public Account {
            Rule.text("account.name", name, 1, 200);
            Rule.text("account.email", email, 0, 254);
        }
    }
}
