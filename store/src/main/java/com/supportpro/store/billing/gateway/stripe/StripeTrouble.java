package com.supportpro.store.billing.gateway.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Optional;

/** What a failed call says. */
final class StripeTrouble {

    /** The bank wants to see the customer. */
    static final String AUTHENTICATION = "authentication_required";

    private StripeTrouble() {}

    /** Whether Stripe certainly did nothing: it was not reached, or turned the call away at the door. */
    static boolean nothingBegun(StripeException trouble) {
        boolean unreached = trouble instanceof ApiConnectionException
                && (trouble.getCause() instanceof ConnectException
                        || trouble.getCause() instanceof HttpConnectTimeoutException);
        return unreached
                || trouble instanceof AuthenticationException
                || trouble instanceof PermissionException
                || trouble instanceof RateLimitException;
    }

    /** Whether the call itself is one that Stripe will never do. */
    static boolean invalid(StripeException trouble) {
        return trouble instanceof InvalidRequestException;
    }

    /** Why, for staff. */
    static String code(StripeException trouble) {
        Optional<String> decline =
                trouble instanceof CardException card ? Optional.ofNullable(card.getDeclineCode()) : Optional.empty();
        return decline.or(() -> Optional.ofNullable(trouble.getCode()))
                .orElse(trouble.getClass().getSimpleName());
    }

    /** The intent that the error is about. */
    static Optional<PaymentIntent> intent(StripeException trouble) {
        return Optional.ofNullable(trouble.getStripeError()).map(StripeError::getPaymentIntent);
    }

    static String why(StripeException trouble) {
        Integer status = trouble.getStatusCode();
        return status == null || status == 0 ? String.valueOf(trouble.getCause()) : status + " " + code(trouble);
    }
}
