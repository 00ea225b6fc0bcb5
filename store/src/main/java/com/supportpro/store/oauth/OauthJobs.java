package com.supportpro.store.oauth;

import com.supportpro.store.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done again and again for sign-ins of desks. */
@Configuration(proxyBeanMethods = false)
class OauthJobs {

    @Bean
    Job rotateTokenKeysJob(KeyRing keys) {
        return new Job("rotate-token-keys", Duration.ofHours(6), keys::rotateIfDue);
    }

    @Bean
    Job forgetExpiredGrantsJob(ForgetExpired grants) {
        return new Job("forget-expired-grants", Duration.ofHours(6), grants::forget);
    }
}
