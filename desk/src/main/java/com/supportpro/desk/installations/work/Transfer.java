package com.supportpro.desk.installations.work;

import com.supportpro.desk.texts.Said;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request whose body may take long, as long as it keeps coming. */
record Transfer(HttpClient http, Receiving body) {

    /** How long nothing may arrive. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** How long all of it may take. */
    private static final int MOST_SILENCES = 180;

    /** The status of the answer. */
    int send(HttpRequest request) throws TransferFailedException, StepFailedException, IOException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, body);
        try {
            return await(answer).statusCode();
        } catch (ExecutionException e) {
            body.check();
            throw new TransferFailedException(reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransferFailedException(Said.line("installations.said.stopped"), e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer)
            throws ExecutionException, InterruptedException, TransferFailedException {
        for (int round = 0; round < MOST_SILENCES; round++) {
            long before = body.chunks();
            try {
                return answer.get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (body.chunks() == before) {
                    throw new TransferFailedException(
                            Said.line("installations.said.silence", "seconds", SILENCE.toSeconds()), e);
                }
            }
        }
        throw new TransferFailedException(Said.line("installations.said.tooLong"));
    }

    private static String reason(ExecutionException error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        if (cause instanceof ConnectException) {
            return Said.line("installations.said.noConnection");
        }
        return Said.words(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
