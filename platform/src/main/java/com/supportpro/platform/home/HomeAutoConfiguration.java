package com.supportpro.platform.home;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Gives the application its {@link Home}, and the {@link AdminToken} of its environment. */
@AutoConfiguration
@EnableConfigurationProperties(HomeProperties.class)
class HomeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Home home(
            HomeProperties properties,
            @Value("${spring.application.name:application}") String application,
            Environment environment) {
        SettingRules.check(environment);
        return Home.open(properties.folder(), application);
    }

    @Bean
    AdminToken adminToken(@Value("${supportpro.admin-token:}") String setting) {
        return AdminToken.of(setting);
    }
}
