package com.supportpro.platform.database;

import com.supportpro.platform.home.Home;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.TransactionManager;

/** Tells Boot's own data source which PostgreSQL to use; the pool itself is set by {@code spring.datasource.hikari}. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
@PropertySource("classpath:com/supportpro/platform/database/defaults.properties")
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    MomentTransactions transactionManager(DataSource database) {
        return new MomentTransactions(database);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnExternalDatabase.class)
    static class External {

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        PostgresAccess database(DatabaseProperties properties) {
            return new ExternalDatabase(properties.access(), ExternalDatabase.OLDEST).checked();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnEmbeddedDatabase.class)
    static class Embedded {

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        EmbeddedPostgres embeddedPostgres(Home home, DatabaseProperties properties) {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(home.root().resolve("binaries"));
            return EmbeddedPostgres.start(binaries, home.application(), properties.port(), ServerSettings.durable());
        }

        @Bean
        @ConditionalOnBean(EmbeddedPostgres.class)
        HealthIndicator embeddedPostgresHealthIndicator(EmbeddedPostgres postgres) {
            return () -> {
                Health.Builder health = postgres.trouble().isEmpty()
                        ? Health.up()
                        : Health.down().withDetail("trouble", postgres.trouble());
                return health.withDetail("restarts", postgres.restarts()).build();
            };
        }

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        PostgresAccess database(EmbeddedPostgres postgres) {
            return postgres.access();
        }
    }
}
