package com.supportpro.store.billing.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.supportpro.store.billing.gateway.Charge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payment intents: one for each charge, with its payment's id in the metadata. */
final class StripeIntents {

    private static final String PAYMENT = "payment";
    private static final long AT_ONCE = 100;
    private static final int MOST_PAGES = 2;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final StripeClient stripe;

    StripeIntents(StripeClient stripe) {
        this.stripe = stripe;
    }

    PaymentIntent create(Charge charge, String customer, long amount) throws StripeException {
        PaymentIntentCreateParams params = PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency(StripeAmount.currency(charge.amount()))
                .setCustomer(customer)
                .setPaymentMethod(charge.method())
                .addPaymentMethodType("card")
                .setDescription(charge.description())
                .setConfirm(true)
                .setOffSession(true)
                .setReturnUrl(charge.back().toString())
                .putMetadata(PAYMENT, charge.payment().toString())
                .build();
        return fresh(stripe.v1()
                .paymentIntents()
                .create(params, StripeCustomers.key(charge.payment().toString())));
    }

    /**
     * Tries again with the customer at hand: the bank's page is in the answer. It needs no key of its own, because an intent
     * succeeds once, and an error that stayed under a key would stay in the way for a day.
     */
    PaymentIntent ask(Charge charge, String intent) throws StripeException {
        PaymentIntentConfirmParams params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(charge.method())
                .setReturnUrl(charge.back().toString())
                .build();
        return orAsItIs(intent, () -> stripe.v1().paymentIntents().confirm(intent, params));
    }

    PaymentIntent cancel(String intent) throws StripeException {
        return orAsItIs(intent, () -> stripe.v1().paymentIntents().cancel(intent));
    }

    /** What moved on meanwhile cannot be moved any more. */
    private PaymentIntent orAsItIs(String intent, Move move) throws StripeException {
        try {
            return move.move();
        } catch (InvalidRequestException refused) {
            return get(intent);
        }
    }

    @FunctionalInterface
    private interface Move {
        PaymentIntent move() throws StripeException;
    }

    PaymentIntent get(String intent) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(intent);
    }

    /** Looks through what the customer was charged; Stripe's search would know of new ones only after a minute. */
    Optional<PaymentIntent> find(Charge charge, String customer) throws StripeException {
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            StripeCollection<PaymentIntent> some = stripe.v1().paymentIntents().list(list(charge, customer, after));
            List<PaymentIntent> intents = some.getData();
            Optional<PaymentIntent> found = intents.stream()
                    .filter(intent -> charge.payment()
                            .toString()
                            .equals(intent.getMetadata().get(PAYMENT)))
                    .findFirst();
            if (found.isPresent() || !some.getHasMore()) {
                return found;
            }
            after = intents.get(intents.size() - 1).getId();
        }
        throw new TooManyIntentsException();
    }

    private static PaymentIntentListParams list(Charge charge, String customer, @Nullable String after) {
        long since = charge.begunAt().minus(CLOCKS_DIFFER).getEpochSecond();
        PaymentIntentListParams.Builder params = PaymentIntentListParams.builder()
                .setCustomer(customer)
                .setCreated(
                        PaymentIntentListParams.Created.builder().setGte(since).build())
                .setLimit(AT_ONCE);
        return (after == null ? params : params.setStartingAfter(after)).build();
    }

    /** A repeated answer tells how it was then. */
    private PaymentIntent fresh(PaymentIntent intent) throws StripeException {
        boolean repeated = intent.getLastResponse()
                .headers()
                .firstValue("Idempotent-Replayed")
                .filter("true"::equals)
                .isPresent();
        return repeated ? get(intent.getId()) : intent;
    }

    /** So many that it cannot be said whether one is among them. */
    static final class TooManyIntentsException extends StripeException {

        private static final long serialVersionUID = 1L;

        TooManyIntentsException() {
            super("too many payment intents", null, "too_many", 0);
        }
    }
}
