package com.supportpro.desk.bundles.web;

import com.supportpro.desk.operators.LateToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms with files, which {@link UploadedFiles} reads as they come. */
@Configuration(proxyBeanMethods = false)
class LateTokens {

    @Bean
    LateToken bundleForm() {
        return new LateToken(OfflineController.PATH + "/bundle");
    }

    @Bean
    LateToken packageForm() {
        return new LateToken(OfflineController.PATH + "/package");
    }
}
