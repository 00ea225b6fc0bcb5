package com.supportpro.store.billing.gateway.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Charges by payment intents; what is not certain is asked for again, never begun again. */
final class StripeCharges {

    /** Stripe forgets a key after 24 hours. */
    private static final Duration REMEMBERED = Duration.ofHours(23);

    private final StripeIntents intents;
    private final StripeCustomers customers;
    private final StripeAttempts attempts;
    private final Clock clock;

    StripeCharges(StripeIntents intents, StripeCustomers customers, StripeAttempts attempts, Clock clock) {
        this.intents = intents;
        this.customers = customers;
        this.attempts = attempts;
        this.clock = clock;
    }

    ChargeResult charge(Charge charge) {
        if (charge.reference() != null || !remembered(charge)) {
            return find(charge);
        }
        Optional<String> customer = customers.find(charge.account());
        OptionalLong amount = StripeAmount.of(charge.amount());
        if (customer.isEmpty() || amount.isEmpty()) {
            return new ChargeResult.Declined("", customer.isEmpty() ? "no_customer" : "amount_too_exact");
        }
        boolean first = attempts.begin(charge.payment());
        ChargeResult result = send(charge, customer.get(), amount.getAsLong(), first);
        if (first && result instanceof ChargeResult.NotSent) {
            attempts.forget(charge.payment());
        }
        return result;
    }

    private ChargeResult send(Charge charge, String customer, long amount, boolean first) {
        try {
            return result(charge, intents.create(charge, customer, amount), true);
        } catch (CardException declined) {
            return declined(charge, declined);
        } catch (StripeException trouble) {
            return failed(charge, trouble, first);
        }
    }

    /** An intent whose bank wants its customer is confirmed for them to be asked, which may charge. */
    ChargeResult find(Charge charge) {
        return find(charge, true);
    }

    ChargeResult look(Charge charge) {
        return find(charge, false);
    }

    private ChargeResult find(Charge charge, boolean ask) {
        try {
            Optional<PaymentIntent> intent = intent(charge);
            return intent.isPresent() ? result(charge, intent.get(), ask) : new ChargeResult.NotFound();
        } catch (StripeException trouble) {
            return new ChargeResult.Unknown(StripeTrouble.why(trouble));
        }
    }

    ChargeResult giveUp(Charge charge) {
        try {
            Optional<PaymentIntent> intent = intent(charge);
            return intent.isPresent()
                    ? result(charge, intents.cancel(intent.get().getId()), false)
                    : new ChargeResult.NotFound();
        } catch (StripeException trouble) {
            return new ChargeResult.Unknown(StripeTrouble.why(trouble));
        }
    }

    private Optional<PaymentIntent> intent(Charge charge) throws StripeException {
        String reference = charge.reference();
        if (reference != null) {
            return Optional.of(intents.get(reference));
        }
        Optional<String> customer = customers.find(charge.account());
        return customer.isPresent() ? intents.find(charge, customer.get()) : Optional.empty();
    }

    private boolean remembered(Charge charge) {
        return clock.instant().isBefore(charge.begunAt().plus(REMEMBERED));
    }

    private ChargeResult failed(Charge charge, StripeException trouble, boolean first) {
        if (trouble instanceof IdempotencyException) {
            return find(charge);
        }
        if (StripeTrouble.invalid(trouble)) {
            ChargeResult earlier = first ? new ChargeResult.NotFound() : find(charge);
            return earlier instanceof ChargeResult.NotFound
                    ? new ChargeResult.Declined("", StripeTrouble.code(trouble))
                    : earlier;
        }
        return first && StripeTrouble.nothingBegun(trouble)
                ? new ChargeResult.NotSent(StripeTrouble.why(trouble))
                : new ChargeResult.Unknown(StripeTrouble.why(trouble));
    }

    private ChargeResult declined(Charge charge, CardException declined) {
        Optional<String> intent = StripeTrouble.intent(declined).map(PaymentIntent::getId);
        boolean ask = StripeTrouble.AUTHENTICATION.equals(declined.getCode());
        return ask && intent.isPresent()
                ? ask(charge, intent.get())
                : new ChargeResult.Declined(intent.orElse(""), StripeTrouble.code(declined));
    }

    private ChargeResult ask(Charge charge, String intent) {
        try {
            return result(charge, intents.ask(charge, intent), false);
        } catch (CardException declined) {
            return new ChargeResult.Declined(intent, StripeTrouble.code(declined));
        } catch (StripeException trouble) {
            return new ChargeResult.Unknown(StripeTrouble.why(trouble));
        }
    }

    /** @param ask whether the customer may be asked, where the bank wants that */
    private ChargeResult result(Charge charge, PaymentIntent intent, boolean ask) {
        String id = intent.getId();
        return switch (intent.getStatus()) {
            case "succeeded" -> new ChargeResult.Succeeded(id);
            case "processing" -> new ChargeResult.Processing(id);
            case "requires_action" ->
                challenge(intent)
                        .<ChargeResult>map(page -> new ChargeResult.ActionRequired(id, page))
                        .orElseGet(() -> new ChargeResult.Unknown("requires_action without a page"));
            case "requires_payment_method" ->
                ask && asksForCustomer(intent) && remembered(charge)
                        ? ask(charge, id)
                        : new ChargeResult.Declined(id, code(intent));
            case "canceled" -> new ChargeResult.Declined(id, "canceled");
            default -> new ChargeResult.Unknown(intent.getStatus());
        };
    }

    private static Optional<URI> challenge(PaymentIntent intent) {
        return Optional.ofNullable(intent.getNextAction())
                .map(PaymentIntent.NextAction::getRedirectToUrl)
                .map(redirect -> URI.create(redirect.getUrl()));
    }

    private static boolean asksForCustomer(PaymentIntent intent) {
        StripeError error = intent.getLastPaymentError();
        return error != null && StripeTrouble.AUTHENTICATION.equals(error.getCode());
    }

    private static String code(PaymentIntent intent) {
        Optional<StripeError> error = Optional.ofNullable(intent.getLastPaymentError());
        return error.map(StripeError::getDeclineCode)
                .or(() -> error.map(StripeError::getCode))
                .orElse("requires_payment_method");
    }
}
