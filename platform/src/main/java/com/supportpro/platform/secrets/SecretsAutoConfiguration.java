package com.supportpro.platform.secrets;

import com.supportpro.platform.home.Home;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Gives the application its {@link SecretBox}: the key from the environment, else from the home. */
@AutoConfiguration
class SecretsAutoConfiguration {

    private static final String VARIABLE = "SUPPORTPRO_SECRET_KEY";

    @Bean
    @ConditionalOnMissingBean
    SecretBox secretBox(Home home, Environment environment) {
        String given = environment.getProperty(VARIABLE);
        return new SecretBox(
                StringUtils.hasText(given)
                        ? SecretKeyFile.parse(given, VARIABLE)
                        : new SecretKeyFile(home.application().resolve("secret.key")).key());
    }
}
