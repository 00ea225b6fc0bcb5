package com.supportpro.desk.backup;

import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.platform.database.RunningPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** As much of the desk as it takes to reach its database: the platform alone, none of its features. */
@EnableAutoConfiguration
class BackupContext {

    private static final String EXCLUDE = "--spring.autoconfigure.exclude=";
    private static final String SECRETS = "com.supportpro.platform.secrets.SecretsAutoConfiguration";
    private static final String HOME = "com.supportpro.platform.home.HomeAutoConfiguration";

    /** For reading: beside a desk that runs, or with its database started for this. */
    static ConfigurableApplicationContext reading(CommandLine line) throws IOException {
        Optional<PostgresAccess> running = line.ownDatabase() ? Optional.empty() : RunningPostgres.in(line.desk());
        List<String> settings = new ArrayList<>(line.settings());
        settings.add("--spring.flyway.enabled=false");
        settings.add(EXCLUDE + (running.isPresent() || line.ownDatabase() ? SECRETS + "," + HOME : SECRETS));
        running.ifPresent(access -> {
            settings.add("--supportpro.database.url=" + access.url());
            settings.add("--supportpro.database.user=" + access.user());
            settings.add("--supportpro.database.password=" + access.password());
        });
        return start(settings);
    }

    /** For restoring: holds the home, and brings an empty database to the version of the backup. */
    static ConfigurableApplicationContext restoring(CommandLine line, String schema) {
        List<String> settings = new ArrayList<>(line.settings());
        settings.add("--spring.flyway.target=" + schema);
        settings.add(EXCLUDE + SECRETS);
        return start(settings);
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        // Nobody asks whether a backup is ready, and what the desk's readiness looks at is not there.
        settings.add("--management.endpoint.health.validate-group-membership=false");
        return new SpringApplicationBuilder(BackupContext.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
