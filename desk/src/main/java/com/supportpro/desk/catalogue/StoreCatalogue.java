package com.supportpro.desk.catalogue;

import com.supportpro.desk.billinglink.StoreHttp;
import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.desk.operators.DeskSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The store's catalogue over HTTP; every answer is bounded in size and, down to its last byte, in time. */
@Component
class StoreCatalogue {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Supplier<String> store;
    private final StoreHttp http;
    private final Duration patience;

    @Autowired
    StoreCatalogue(DeskSettings settings, @Value("${supportpro.desk.store-url:}") String byDefault, StoreHttp http) {
        this(() -> settings.storeUrl().orElse(byDefault), http, ANSWER);
    }

    StoreCatalogue(Supplier<String> store, StoreHttp http, Duration patience) {
        this.store = store;
        this.http = http;
        this.patience = patience;
    }

    /**
     * Asks for a path below the store's address.
     *
     * @param etag of the last answer, empty for none
     * @throws CatalogueUnavailableException no answer, or none within the bounds
     */
    StoreReply get(String path, String etag, int mostBytes) throws CatalogueUnavailableException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
            if (!etag.isEmpty()) {
                request.header("If-None-Match", etag);
            }
            return http.reply(request, patience, mostBytes);
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            throw new CatalogueUnavailableException(String.valueOf(e.getMessage()));
        }
    }

    private URI address(String path) {
        return URI.create(store.get().replaceFirst("/*$", "") + path);
    }
}
