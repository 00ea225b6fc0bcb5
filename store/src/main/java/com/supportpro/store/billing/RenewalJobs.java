package com.supportpro.store.billing;

import com.supportpro.store.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of renewals is done by itself. */
@Configuration(proxyBeanMethods = false)
class RenewalJobs {

    @Bean
    Job renewalsJob(Renewals renewals) {
        return new Job("billing-renewals", Duration.ofMinutes(10), renewals::run);
    }
}
