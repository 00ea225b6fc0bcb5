package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseAutoConfigurationTest {

    @TempDir
    Path home;

    @Test
    void anApplicationWithoutSettingsHasAMigratedDatabaseThatStaysAcrossStarts() {
        try (ConfigurableApplicationContext context = start("--spring.application.name=desk")) {
            context.getBean(JdbcClient.class)
                    .sql("INSERT INTO thing VALUES ('kept')")
                    .update();
            assertThat(context.getBean(HealthEndpoint.class).healthForPath("readiness"))
                    .extracting("status")
                    .isEqualTo(Status.UP);
        }
        try (ConfigurableApplicationContext context = start("--spring.application.name=desk")) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT name FROM thing")
                            .query(String.class)
                            .list())
                    .containsExactly("kept");
        }
    }

    @Test
    void aConfiguredDatabaseIsUsedInsteadOfAnEmbeddedOne() {
        Path folder = home.resolve("elsewhere/external");
        folder.toFile().mkdirs();
        try (EmbeddedPostgres external = Fixture.start(folder);
                ConfigurableApplicationContext context = start(
                        "--spring.application.name=desk",
                        "--supportpro.database.url=" + external.access().url(),
                        "--supportpro.database.user=" + external.access().user(),
                        "--supportpro.database.password=" + external.access().password())) {
            assertThat(context.getBeanProvider(EmbeddedPostgres.class)).isEmpty();
            assertThat(Fixture.jdbc(external.access())
                            .sql("SELECT count(*) FROM thing")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("supportpro.home=" + home, "spring.main.banner-mode=off")
                .run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
