package com.supportpro.desk.catalogue;

import com.supportpro.protocol.catalogue.Listing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the pictures of all listings before anybody asks for them: walks through the catalogue once after each change of
 * it, a bounded piece each round, those that changed last first.
 */
@Component
class FetchPictures {

    private static final Logger LOG = LoggerFactory.getLogger(FetchPictures.class);
    private static final int LISTINGS_A_ROUND = 500;
    private static final int FETCHED_A_ROUND = 500;
    private static final long ROOM_LEFT = 1L << 30;
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final ListingRows rows;
    private final CopyRow copy;
    private final Pictures pictures;
    private final Clock clock;
    private int walked;
    private String walking = "";
    private String done = "";

    FetchPictures(ListingRows rows, CopyRow copy, Pictures pictures, Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * Fetches the next piece, by itself so that a slow store keeps no news of the catalogue waiting; what a round does not
     * get done, for want of time or of an answer, is tried again in the next one.
     */
    @Scheduled(
            initialDelayString = "${supportpro.desk.catalogue.first:PT2S}",
            fixedDelayString = "${supportpro.desk.catalogue.every:PT1M}")
    synchronized void round() {
        CopyRow.Mark mark = copy.mark();
        String state = mark.epoch() + "/" + mark.revision();
        if (state.equals(done)) {
            return;
        }
        if (!state.equals(walking)) {
            walking = state;
            walked = 0;
        }
        try {
            walk(rows.newest(walked, LISTINGS_A_ROUND));
        } catch (CatalogueUnavailableException e) {
            LOG.info("Pictures could not be fetched: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("Pictures could not be kept", e);
        }
    }

    private void walk(List<Listing> piece) throws IOException, CatalogueUnavailableException {
        Instant enoughAt = clock.instant().plus(ROUND);
        int fetched = 0;
        for (Listing listing : piece) {
            List<String> missing =
                    shownBy(listing).filter(picture -> !pictures.here(picture)).toList();
            boolean enough = fetched > 0 && fetched + missing.size() > FETCHED_A_ROUND;
            boolean full = !missing.isEmpty() && pictures.room() < ROOM_LEFT;
            if (enough || full) {
                return;
            }
            for (String picture : missing) {
                if (clock.instant().isAfter(enoughAt)) {
                    return;
                }
                pictures.take(picture);
            }
            fetched += missing.size();
            walked++;
        }
        if (piece.size() < LISTINGS_A_ROUND) {
            done = walking;
        }
    }

    private static Stream<String> shownBy(Listing listing) {
        return Stream.concat(
                        Stream.ofNullable(listing.icon()),
                        listing.screenshots().stream().map(Listing.Screenshot::asset))
                .distinct();
    }
}
