package com.supportpro.desk.catalogue;

import com.supportpro.desk.billinglink.StoreReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Follows the store's change feed. */
@Service
public class FollowCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(FollowCatalogue.class);
    private static final int PER_PAGE = 200;
    private static final int MOST_PAGES = 5_000;
    private static final int MOST_BYTES = 32 << 20;

    private final StoreCatalogue store;
    private final CopyRow copy;
    private final ApplyFeed apply;
    private final Pictures pictures;
    private final Clock clock;

    FollowCatalogue(StoreCatalogue store, CopyRow copy, ApplyFeed apply, Pictures pictures, Clock clock) {
        this.store = store;
        this.copy = copy;
        this.apply = apply;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${supportpro.desk.catalogue.first:PT2S}",
            fixedDelayString = "${supportpro.desk.catalogue.every:PT1M}")
    void inTheBackground() {
        if (now()) {
            pictures.fetchMissingIcons();
        }
    }

    /** Takes over what is new; false when the store could not be asked. The copy stays as it is then. */
    public boolean now() {
        try {
            boolean more = true;
            for (int page = 0; more && page < MOST_PAGES; page++) {
                more = takePage();
            }
            return true;
        } catch (CatalogueUnavailableException e) {
            LOG.info("The catalogue could not be refreshed: {}", e.getMessage());
            copy.failed(String.valueOf(e.getMessage()), clock.instant());
            return false;
        }
    }

    private boolean takePage() throws CatalogueUnavailableException {
        CopyRow.Mark mark = copy.mark();
        StoreReply answer =
                store.get("/v1/catalogue?since=" + mark.revision() + "&limit=" + PER_PAGE, mark.etag(), MOST_BYTES);
        if (answer.status() == 304) {
            copy.unchanged(clock.instant());
            return false;
        }
        if (answer.status() != 200) {
            throw new CatalogueUnavailableException("The store answered " + answer.status());
        }
        Feed feed = Feed.read(new String(answer.body(), StandardCharsets.UTF_8));
        return apply.apply(mark, feed, answer.etag());
    }
}
