package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.platform.home.AdminToken;
import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.SecretFile;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Proves at the first run that who sets the desk up can read its files: a token in a file of the home. */
@Component
class SetUpToken implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

    private final SetUp setUp;
    private final SecretFile file;
    private final AdminToken adminToken;

    SetUpToken(SetUp setUp, Home home, AdminToken adminToken) {
        this.setUp = setUp;
        this.file = new SecretFile(home.application().resolve("setup-token"));
        this.adminToken = adminToken;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setUp.needed()) {
            file.forget();
            return;
        }
        file.ensure();
        LOG.info("This desk is not set up yet. Open /setup and enter the set-up token that stands in {}", file.path());
    }

    /** Whether it is the set-up token, or a token that may do everything anyway. */
    boolean matches(String candidate) {
        return file.holds(candidate)
                || adminToken
                        .secret()
                        .filter(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), candidate.getBytes(UTF_8)))
                        .isPresent();
    }
}
