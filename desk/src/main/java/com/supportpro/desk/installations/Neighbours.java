package com.supportpro.desk.installations;

import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands where the catalogue, the billing link and the audit will be joined; refuses until then. */
@Configuration(proxyBeanMethods = false)
class Neighbours {

    @Bean
    Listings listings() {
        return id -> Optional.empty();
    }

    @Bean
    LinkGate linkGate() {
        return () -> Optional.of(Problem.of("not-linked"));
    }

    @Bean
    InstallationAudit installationAudit() {
        return (by, event, addon, details) ->
                LoggerFactory.getLogger("audit").info("{} {} {} {}", by.name(), event, addon, details);
    }
}
