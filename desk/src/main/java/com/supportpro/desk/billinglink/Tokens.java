package com.supportpro.desk.billinglink;

import java.time.Instant;

/** What the token endpoint gave. */
record Tokens(String access, Instant until, String refresh, String id) {

    @Override
    public String toString() {
        return "Tokens[until " + until + "]";
    }
}
