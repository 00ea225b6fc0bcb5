package com.supportpro.protocol.catalogue;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;

/** A release that was published and is on offer no more, and why: for those who have it. */
public record Withdrawal(Version version, String reason) {

    /** More than these are not told of. */
    public static final int MOST = 100;

    public Withdrawal {
        Rule.present("version", version);
        Rule.text("reason", reason, 1, 1_000);
    }
}
