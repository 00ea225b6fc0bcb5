package com.supportpro.desk.catalogue;

import com.supportpro.desk.operators.DeskSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The store's catalogue over HTTP; every answer is bounded in size and time. */
@Component
class StoreCatalogue {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final DeskSettings settings;
    private final String byDefault;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    StoreCatalogue(DeskSettings settings, @Value("${supportpro.desk.store-url:}") String byDefault) {
        this.settings = settings;
        this.byDefault = byDefault;
    }

    /**
     * An answer of the store.
     *
     * @param etag empty when it gave none
     */
    record Answer(int status, String etag, byte[] body) {}

    /**
     * Asks for a path below the store's address.
     *
     * @param etag of the last answer, empty for none
     * @throws CatalogueUnavailableException no answer, or none within the bounds
     */
    Answer get(String path, String etag, int mostBytes) throws CatalogueUnavailableException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address(path)).timeout(ANSWER).GET();
            if (!etag.isEmpty()) {
                request.header("If-None-Match", etag);
            }
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return answer(response, mostBytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new CatalogueUnavailableException("The store does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CatalogueUnavailableException("Interrupted");
        }
    }

    private static Answer answer(HttpResponse<InputStream> response, int mostBytes)
            throws IOException, CatalogueUnavailableException {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new CatalogueUnavailableException("The answer is larger than " + mostBytes + " bytes");
            }
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""), bytes);
        }
    }

    private URI address(String path) {
        String store = settings.storeUrl().orElse(byDefault).replaceFirst("/*$", "");
        return URI.create(store + path);
    }
}
