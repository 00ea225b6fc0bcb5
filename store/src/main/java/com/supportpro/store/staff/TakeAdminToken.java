package com.supportpro.store.staff;

import com.supportpro.platform.home.AdminToken;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes the environment's token at each start; taken out of the environment, it ends. */
@Component
class TakeAdminToken implements ApplicationRunner {

    private final StaffTokens tokens;
    private final AdminToken given;

    TakeAdminToken(StaffTokens tokens, AdminToken given) {
        this.tokens = tokens;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        given.secret()
                .ifPresentOrElse(secret -> tokens.take(AdminToken.NAME, secret), () -> tokens.revoke(AdminToken.NAME));
    }
}
