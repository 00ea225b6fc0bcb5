package com.supportpro.store.staff;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes {@code SUPPORTPRO_ADMIN_TOKEN} at each start; taken out of the environment, it ends. */
@Component
class AdminToken implements ApplicationRunner {

    static final String NAME = "SUPPORTPRO_ADMIN_TOKEN";
    private static final int LEAST = 24;

    private final StaffTokens tokens;
    private final String secret;

    AdminToken(StaffTokens tokens, @Value("${supportpro.admin-token:}") String secret) {
        this.tokens = tokens;
        this.secret = secret;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (secret.isEmpty()) {
            tokens.revoke(NAME);
            return;
        }
        if (secret.length() < LEAST) {
            throw new IllegalStateException(NAME + " is too short: " + LEAST + " characters are the least");
        }
        tokens.take(NAME, secret);
    }
}
