package com.supportpro.store.billing.gateway.stripe;

import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries stripe-java's requests. Its own carrier stands on HttpURLConnection, which silently posts again what was cut
 * off; this one sends everything once, and waits for an answer for a bounded time.
 */
final class StripeHttp extends HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final java.net.http.HttpClient client;
    private final Duration longest;

    /** @param longest a whole call may take */
    StripeHttp(Duration longest) {
        this.longest = longest;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        HttpResponse<byte[]> answer = answer(request);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() >= 500 || !readable(answer.statusCode(), body)) {
            throw new ApiException("Stripe answered " + answer.statusCode(), null, null, answer.statusCode(), null);
        }
        return new StripeResponse(
                answer.statusCode(), HttpHeaders.of(answer.headers().map()), body);
    }

    private HttpResponse<byte[]> answer(StripeRequest request) throws ApiConnectionException {
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(http(request), head -> new BoundedBody());
        try {
            return call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ApiConnectionException("No answer of Stripe", e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new ApiConnectionException("No answer of Stripe in time", new HttpTimeoutException("too slow"));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted", new IOException(e));
        }
    }

    private static HttpRequest http(StripeRequest request) {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(request.url().toString()));
        request.headers().map().forEach((name, values) -> http.header(name, String.join(",", values)));
        http.header("User-Agent", "Stripe/v1 JavaBindings/" + Stripe.VERSION + " SupportPro");
        if (request.content() != null) {
            http.header("Content-Type", request.content().contentType());
        }
        return http.method(request.method().name(), body(request)).build();
    }

    private static BodyPublisher body(StripeRequest request) {
        return request.content() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(request.content().byteArrayContent());
    }

    /** Whether it is an answer of the API, and not one of something in between. */
    private static boolean readable(int status, String body) {
        @Nullable JsonNode json = json(body);
        return json != null
                && json.isObject()
                && (status < 300 || json.path("error").isObject());
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
