package com.supportpro.store.setup;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.SecretFile;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.staff.StaffTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Proves at the first start that who sets the store up runs it: a token in a file of the home. */
@Component
class SetUpToken implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

    private final SetUp setUp;
    private final StaffTokens staff;
    private final StoreProperties store;
    private final SecretFile file;

    SetUpToken(SetUp setUp, StaffTokens staff, StoreProperties store, Home home) {
        this.setUp = setUp;
        this.staff = staff;
        this.store = store;
        this.file = new SecretFile(home.application().resolve("setup-token"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!setUp.needed()) {
            file.forget();
            return;
        }
        file.ensure();
        LOG.info(
                "This store is not set up yet. Open {} and enter the set-up token that stands in {}",
                store.at("/setup"),
                file.path());
    }

    /** Whether it is the set-up token, or a token that may do everything anyway. */
    boolean matches(String candidate) {
        return file.holds(candidate) || staff.use(candidate).isPresent();
    }

    void forget() {
        file.forget();
    }
}
