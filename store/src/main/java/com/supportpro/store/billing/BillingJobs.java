package com.supportpro.store.billing;

import com.supportpro.store.billing.gateway.WebhookIntake;
import com.supportpro.store.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What billing does by itself. */
@Configuration(proxyBeanMethods = false)
class BillingJobs {

    @Bean
    Job reconcileMoney(Reconcile reconcile) {
        return new Job("reconcile-money", Duration.ofSeconds(5), reconcile::money);
    }

    @Bean
    Job endOrders(Reconcile reconcile) {
        return new Job("end-orders", Duration.ofMinutes(1), reconcile::orders);
    }

    @Bean
    Job remindOfCardsJob(RemindOfCards cards) {
        return new Job("remind-of-cards", Duration.ofHours(6), cards::run);
    }

    @Bean
    Job checkBooks(Invariants invariants) {
        return new Job("check-books", Duration.ofDays(1), invariants::check);
    }

    @Bean
    Job comparePayments(AskAboutPayments ask) {
        return new Job("ask-about-payments", Duration.ofDays(1), ask::run);
    }

    @Bean
    Job forgetOldQuotes(ForgetOld old) {
        return new Job("forget-old-quotes", Duration.ofDays(1), old::run);
    }

    @Bean
    Job handleWebhooksAgain(WebhookIntake webhooks) {
        return new Job("handle-webhooks-again", Duration.ofMinutes(1), webhooks::again);
    }
}
