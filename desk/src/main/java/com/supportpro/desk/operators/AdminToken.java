package com.supportpro.desk.operators;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes {@code SUPPORTPRO_ADMIN_TOKEN} at the first start as an API token with every permission. */
@Component
class AdminToken implements ApplicationRunner {

    static final String NAME = "SUPPORTPRO_ADMIN_TOKEN";
    private static final int LEAST = 24;

    private final ApiTokens tokens;
    private final String secret;

    AdminToken(ApiTokens tokens, @Value("${supportpro.admin-token:}") String secret) {
        this.tokens = tokens;
        this.secret = secret;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!secret.isEmpty() && secret.length() < LEAST) {
            throw new IllegalStateException(NAME + " is too short: " + LEAST + " characters are the least");
        }
        if (!secret.isEmpty()) {
            tokens.take(NAME, secret, Permission.all());
        }
    }
}
