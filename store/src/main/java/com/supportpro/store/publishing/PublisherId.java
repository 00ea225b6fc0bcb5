package com.supportpro.store.publishing;

import com.supportpro.protocol.Rule;
import java.util.regex.Pattern;

/** Names a publisher: the first part of its add-ons' ids. */
public record PublisherId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62})");

    public PublisherId {
        Rule.matching("publisher", value, ALLOWED, "1 to 63 lower-case letters, digits and hyphens");
    }

    @Override
    public String toString() {
        return value;
    }
}
