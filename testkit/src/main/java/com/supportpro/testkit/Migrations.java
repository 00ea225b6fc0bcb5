package com.supportpro.testkit;

import com.supportpro.platform.database.PostgresAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of the application on the class path, run once per content into a database to copy from. */
final class Migrations {

    private static final String EMPTY = "template1";

    private Migrations() {}

    /** The database to copy for one that is migrated; an empty one when there are no migrations. */
    static synchronized String template(TestServer server) {
        Resource[] files = files();
        String template = files.length == 0 ? EMPTY : "migrated_" + digest(files);
        if (!server.exists(template)) {
            PostgresAccess unfinished = server.create(EMPTY);
            Flyway.configure()
                    .dataSource(unfinished.url(), unfinished.user(), unfinished.password())
                    .load()
                    .migrate();
            server.rename(unfinished, template);
            server.dropOldTemplates();
        }
        return template;
    }

    private static Resource[] files() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource[] files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
