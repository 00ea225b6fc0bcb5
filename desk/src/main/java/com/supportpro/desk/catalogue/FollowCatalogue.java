package com.supportpro.desk.catalogue;

import com.supportpro.desk.billinglink.StoreReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

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
    private final Clock clock;

    FollowCatalogue(StoreCatalogue store, CopyRow copy, ApplyFeed apply, Clock clock) {
        this.store = store;
        this.copy = copy;
        this.apply = apply;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${supportpro.desk.catalogue.first:PT2S}",
            fixedDelayString = "${supportpro.desk.catalogue.every:PT1M}")
    void inTheBackground() {
        var unused = now();
    }

    /** What came of asking the store. */
    public enum Followed {
        UP_TO_DATE,
        /** No answer came, or none that is one. */
        STORE_SILENT,
        /** This desk's database did not take the answer. */
        NOT_KEPT
    }

    /** Takes over what is new. Where that fails the copy stays as it is. */
    public Followed now() {
        try {
            boolean more = true;
            for (int page = 0; more && page < MOST_PAGES; page++) {
                more = takePage();
            }
            return Followed.UP_TO_DATE;
        } catch (CatalogueUnavailableException e) {
            LOG.info("The catalogue could not be refreshed: {}", e.getMessage());
            copy.failed(String.valueOf(e.getMessage()), clock.instant());
            return Followed.STORE_SILENT;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The catalogue could not be kept", e);
            noteTrouble();
            return Followed.NOT_KEPT;
        }
    }

    /** The database may have got over it, or not. */
    private void noteTrouble() {
        try {
            copy.failed(CatalogueCopy.NOT_KEPT, clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("That the catalogue could not be kept is not noted either: {}", e.getMessage());
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
