package com.supportpro.desk.catalogue;

import com.supportpro.protocol.catalogue.Listing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final ListingRows rows;
    private final CopyRow copy;
    private final Pictures pictures;
    private int walked;
    private long walking = -1;
    private long done = -1;

    FetchPictures(ListingRows rows, CopyRow copy, Pictures pictures) {
        this.rows = rows;
        this.copy = copy;
        this.pictures = pictures;
    }

    /** Fetches the next piece; when the store falls silent the same piece is tried again in the next round. */
    synchronized void round() {
        long revision = copy.mark().revision();
        if (revision == done) {
            return;
        }
        if (revision != walking) {
            walking = revision;
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
