package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.catalogue.Listing;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** A copy of the catalogue that is kept by following the feed. */
final class Mirror {

    final Map<String, Listing> copy = new TreeMap<>();
    private final Browser http;
    private long revision;

    Mirror(int port) {
        this.http = new Browser(port);
    }

    /** All of the catalogue. */
    static Mirror of(int port) {
        Mirror mirror = new Mirror(port);
        mirror.catchUp(() -> 500);
        return mirror;
    }

    /** Whether there is more. */
    boolean step(int limit) {
        CataloguePage page = page(revision, limit);
        assertThat(page.listings().size() + page.removed().size()).isLessThanOrEqualTo(limit);
        page.listings().forEach(listing -> copy.put(listing.id().toString(), listing));
        page.removed().forEach(copy::remove);
        revision = page.revision();
        return page.more();
    }

    void catchUp(IntSupplier limits) {
        boolean more = true;
        while (more) {
            more = step(limits.getAsInt());
        }
    }

    long revision() {
        return revision;
    }

    CataloguePage page(long since, int limit) {
        HttpResponse<String> answer = http.get("/v1/catalogue?since=" + since + "&limit=" + limit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ProtocolJson.mapper().readValue(answer.body(), CataloguePage.class);
    }
}
