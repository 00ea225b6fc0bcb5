package com.supportpro.store.billing.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One customer at Stripe for each account. */
final class StripeCustomers {

    private final StripeClient stripe;
    private final JdbcClient database;
    private final Clock clock;

    StripeCustomers(StripeClient stripe, JdbcClient database, Clock clock) {
        this.stripe = stripe;
        this.database = database;
        this.clock = clock;
    }

    /** Empty before the account entered its first payment method. */
    Optional<String> find(UUID account) {
        return database.sql("select customer_id from stripe_customer where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    String findOrCreate(UUID account, String email) throws StripeException {
        Optional<String> known = find(account);
        if (known.isPresent()) {
            return known.get();
        }
        add(account, create(account, email));
        return find(account).orElseThrow();
    }

    /** Repeated, it is the same customer; under another address the key is another one. */
    private String create(UUID account, String email) throws StripeException {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(email)
                .putMetadata("account", account.toString())
                .build();
        String key = "customer-" + account + "-" + Integer.toHexString(email.hashCode());
        return stripe.v1().customers().create(params, key(key)).getId();
    }

    private void add(UUID account, String customer) {
        database.sql("""
                insert into stripe_customer (account_id, customer_id, created_at) values (:account, :customer, :now)
                on conflict (account_id) do nothing""")
                .param("account", account)
                .param("customer", customer)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
