package com.supportpro.desk.operators;

import com.supportpro.platform.home.AdminToken;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Takes the environment's token at each start as an API token with every permission. */
@Component
class TakeAdminToken implements ApplicationRunner {

    private final ManageTokens tokens;
    private final AdminToken given;

    TakeAdminToken(ManageTokens tokens, AdminToken given) {
        this.tokens = tokens;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        given.secret().ifPresent(secret -> tokens.take(AdminToken.NAME, secret, Permission.all()));
    }
}
