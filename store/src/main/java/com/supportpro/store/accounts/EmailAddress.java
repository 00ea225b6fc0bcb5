package com.supportpro.store.accounts;

import com.supportpro.protocol.Rule;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, in lower case. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]{0,187}[a-z0-9])?");

    public EmailAddress {
        value = Rule.text("email", value, 3, 254).strip().toLowerCase(Locale.ROOT);
        Rule.matching("email", value, SHAPE, "an e-mail address");
    }

    /** As strangers may see it: {@code o•••@n•••.example}. */
    public String masked() {
        int at = value.indexOf('@');
        int dot = value.lastIndexOf('.');
        String end = dot > at ? value.substring(dot) : "";
        return value.charAt(0) + "•••@" + value.charAt(at + 1) + "•••" + end;
    }

    @Override
    public String toString() {
        return value;
    }
}
