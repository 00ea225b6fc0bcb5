package com.supportpro.store.billing.gateway.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.supportpro.store.billing.gateway.GatewaySettings;
import com.supportpro.store.billing.gateway.PaymentGateway;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the gateway where Stripe's keys are set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("supportpro.store.stripe.secret-key")
class StripeConfiguration {

    /** Twice this is less than the longest that a gateway may take. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(12);

    @Bean
    PaymentGateway stripeGateway(GatewaySettings settings, JdbcClient database, Clock clock) {
        return gateway(settings.stripe(), database, clock, LONGEST_CALL);
    }

    static StripeGateway gateway(
            GatewaySettings.Stripe settings, JdbcClient database, Clock clock, Duration longestCall) {
        StripeClient stripe = client(settings, longestCall);
        StripeCustomers customers = new StripeCustomers(stripe, database, clock);
        StripeAttempts attempts = new StripeAttempts(database, clock);
        return new StripeGateway(
                new StripeCharges(new StripeIntents(stripe), customers, attempts, clock),
                new StripeRefunds(stripe, clock),
                new StripeSetUp(stripe, customers),
                new StripeWebhooks(settings.webhookSecret(), clock));
    }

    /** Tells Stripe nothing of this machine, and leaves every repetition to those who know what it means. */
    private static StripeClient client(GatewaySettings.Stripe settings, Duration longestCall) {
        Stripe.enableTelemetry = false;
        return StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setMaxNetworkRetries(0)
                .setHttpClient(new StripeHttp(longestCall))
                .build();
    }
}
