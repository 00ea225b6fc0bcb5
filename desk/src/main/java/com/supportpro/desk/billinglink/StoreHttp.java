package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Calls to the store: short of time, short of memory, and never led elsewhere. */
@Component
public class StoreHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Sends once. */
    StoreAnswer send(HttpRequest.Builder request) throws StoreUnavailableException {
        HttpResponse<byte[]> came = exchange(request, ANSWER, new BoundedBody());
        return new StoreAnswer(came.statusCode(), came.body());
    }

    /** Sends once, within bounds of one's own. */
    public StoreReply reply(HttpRequest.Builder request, Duration patience, int mostBytes)
            throws StoreUnavailableException {
        HttpResponse<byte[]> came = exchange(request, patience, new BoundedBody(mostBytes));
        return new StoreReply(
                came.statusCode(),
                came.headers().firstValue("ETag").orElse(""),
                came.headers().firstValue("X-SupportPro-Word").orElse(""),
                came.body());
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request, Duration patience, BoundedBody body)
            throws StoreUnavailableException {
        HttpRequest timed = request.timeout(patience).build();
        // The client's own timeout ends with the headers; ours covers a body that trickles as well.
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(timed, head -> body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw silence(timed.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreUnavailableException.afterSending(Said.line("billinglink.said.interrupted"), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static StoreUnavailableException silence(URI address, Exception trouble) {
        String reason = Said.line("billinglink.said.silent", "address", address);
        Throwable cause = trouble.getCause();
        boolean neverArrived = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return neverArrived
                ? new StoreUnavailableException(reason, trouble)
                : StoreUnavailableException.afterSending(reason, trouble);
    }

    /**
     * As {@link #sendTwice}, for calls that a person waits for: there is no second try when the first one took long.
     */
    StoreAnswer sendTwiceSoon(HttpRequest.Builder request) throws StoreUnavailableException {
        long begun = System.nanoTime();
        try {
            return send(request);
        } catch (StoreUnavailableException once) {
            if (System.nanoTime() - begun > CONNECT.toNanos()) {
                throw once;
            }
            return send(request);
        }
    }

    /** Sends a call that does no harm when it arrives twice; a second time when the first gets no good answer. */
    StoreAnswer sendTwice(HttpRequest.Builder request) throws StoreUnavailableException {
        try {
            StoreAnswer first = send(request);
            return first.status() < 500 ? first : send(request);
        } catch (StoreUnavailableException once) {
            return send(request);
        }
    }
}
