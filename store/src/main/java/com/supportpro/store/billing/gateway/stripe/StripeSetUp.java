package com.supportpro.store.billing.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.supportpro.store.billing.gateway.GatewayUnavailableException;
import com.supportpro.store.billing.gateway.NewMethod;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets customers enter a card on Stripe's own page, so that no card ever comes near the store. */
final class StripeSetUp {

    private static final Pattern SESSION = Pattern.compile("cs_[A-Za-z0-9_]{1,200}");

    private final StripeClient stripe;
    private final StripeCustomers customers;

    StripeSetUp(StripeClient stripe, StripeCustomers customers) {
        this.stripe = stripe;
        this.customers = customers;
    }

    URI begin(UUID account, String email, URI back) {
        try {
            String customer = customers.findOrCreate(account, email);
            return URI.create(stripe.v1()
                    .checkout()
                    .sessions()
                    .create(session(customer, back))
                    .getUrl());
        } catch (StripeException trouble) {
            throw new GatewayUnavailableException(StripeTrouble.why(trouble));
        }
    }

    private static SessionCreateParams session(String customer, URI back) {
        String separator = back.getRawQuery() == null ? "?" : "&";
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setCustomer(customer)
                .setSuccessUrl(back + separator + "setup={CHECKOUT_SESSION_ID}")
                .setCancelUrl(back.toString())
                .build();
    }

    Optional<NewMethod> finish(UUID account, String setup) {
        Optional<String> customer = customers.find(account);
        if (customer.isEmpty() || !SESSION.matcher(setup).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(session(setup))
                    .filter(session -> customer.get().equals(session.getCustomer()))
                    .map(Session::getSetupIntentObject)
                    .filter(intent -> "succeeded".equals(intent.getStatus()))
                    .map(SetupIntent::getPaymentMethodObject)
                    .map(StripeSetUp::method);
        } catch (StripeException trouble) {
            if (StripeTrouble.invalid(trouble)) {
                return Optional.empty();
            }
            throw new GatewayUnavailableException(StripeTrouble.why(trouble));
        }
    }

    private Session session(String id) throws StripeException {
        SessionRetrieveParams params = SessionRetrieveParams.builder()
                .addExpand("setup_intent.payment_method")
                .build();
        return stripe.v1().checkout().sessions().retrieve(id, params);
    }

    private static NewMethod method(PaymentMethod method) {
        PaymentMethod.@Nullable Card card = method.getCard();
        if (card == null) {
            return new NewMethod(method.getId(), method.getType(), null);
        }
        LocalDate last = YearMonth.of(
                        card.getExpYear().intValue(), card.getExpMonth().intValue())
                .atEndOfMonth();
        return new NewMethod(method.getId(), brand(card.getBrand()) + " •••• " + card.getLast4(), last);
    }

    private static String brand(String brand) {
        return switch (brand) {
            case "amex" -> "American Express";
            case "jcb" -> "JCB";
            default -> brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
        };
    }
}
