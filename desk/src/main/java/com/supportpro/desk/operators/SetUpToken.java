package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.platform.home.Home;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Proves at the first run that who sets the desk up can read its files: a token in a file of the home, and in the log. */
@Component
class SetUpToken implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

    private final SetUp setUp;
    private final Path file;
    private final String adminToken;

    SetUpToken(SetUp setUp, Home home, @Value("${supportpro.admin-token:}") String adminToken) {
        this.setUp = setUp;
        this.file = home.application().resolve("setup-token");
        this.adminToken = adminToken;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!setUp.needed()) {
            Files.deleteIfExists(file);
        } else if (!Files.exists(file)) {
            write(random());
        }
        if (setUp.needed()) {
            LOG.info("This desk is not set up yet. Open /setup and enter the set-up token that stands in {}", file);
        }
    }

    boolean matches(String candidate) {
        try {
            boolean own =
                    Files.exists(file) && same(candidate, Files.readString(file).strip());
            return own || !adminToken.isEmpty() && same(candidate, adminToken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String token) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token + "\n");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
