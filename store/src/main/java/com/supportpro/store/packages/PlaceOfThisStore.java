package com.supportpro.store.packages;

import com.supportpro.platform.s3.BucketException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees at each start that this node keeps blobs where the others do: the place bears a mark, and the database knows it. A folder
 * that is not mounted, or one of this node's own, would take packages that no other node finds.
 */
@Component
class PlaceOfThisStore implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceOfThisStore.class);

    private final BlobPlace place;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    PlaceOfThisStore(BlobPlace place, JdbcClient database, TransactionOperations transaction) {
        this.place = place;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> check());
    }

    private void check() {
        database.sql("lock table blob_place in share row exclusive mode").update();
        Optional<String> known =
                database.sql("select mark from blob_place").query(String.class).optional();
        try {
            if (known.isEmpty()) {
                record(place.mark().orElseGet(() -> UUID.randomUUID().toString()));
            } else if (!known.equals(place.mark())) {
                throw new OtherPlaceException(place, known.get());
            }
        } catch (BucketException e) {
            if (!e.passing()) {
                throw new PlaceRefusedException(e);
            }
            LOG.warn("Packages can neither be taken in nor handed out now: {}", e.getMessage());
        } catch (IOException e) {
            throw new PlaceRefusedException(e);
        }
    }

    private void record(String mark) throws IOException {
        place.mark(mark);
        database.sql("insert into blob_place (mark) values (:mark)")
                .param("mark", mark)
                .update();
    }
}
