package com.supportpro.store.accounts;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Sign-in must wait, whether or not the account exists. */
public class TooManyAttemptsException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    public Duration waitingTime() {
        return wait;
    }
}
