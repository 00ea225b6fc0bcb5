package com.supportpro.platform.database;

import com.supportpro.platform.home.StartRefusedException;

/** Root starts the application, and there is nobody else as whom PostgreSQL could run. */
public final class NoUnprivilegedAccountException extends StartRefusedException {

    NoUnprivilegedAccountException() {
        super(
                "PostgreSQL does not run as root, user namespaces are not allowed here, and none of the accounts"
                        + " supportpro, postgres and nobody exists.",
                "Run this application as an ordinary user, or create the account supportpro.");
    }
}
