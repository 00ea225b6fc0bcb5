package com.supportpro.store.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.platform.home.Home;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.staff.StaffTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Proves at the first start that who sets the store up runs it: a token in the log and in a file of the home. */
@Component
class SetUpToken implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);
    private static final int BYTES = 18;

    private final SetUp setUp;
    private final StaffTokens staff;
    private final StoreProperties store;
    private final Path file;

    SetUpToken(SetUp setUp, StaffTokens staff, StoreProperties store, Home home) {
        this.setUp = setUp;
        this.staff = staff;
        this.store = store;
        this.file = home.application().resolve("setup-token");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!setUp.needed()) {
            Files.deleteIfExists(file);
            return;
        }
        if (!Files.exists(file)) {
            write(random());
        }
        LOG.info(
                "This store is not set up yet. Open {} and enter the set-up token {} (it stands in {}, too)",
                store.at("/setup"),
                Files.readString(file).strip(),
                file);
    }

    /** Whether it is the set-up token, or a token that may do everything anyway. */
    boolean matches(String candidate) {
        try {
            boolean own = Files.exists(file)
                    && MessageDigest.isEqual(
                            candidate.getBytes(UTF_8),
                            Files.readString(file).strip().getBytes(UTF_8));
            return own || staff.use(candidate).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String token) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token + "\n");
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
