package com.supportpro.desk.catalogue;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a page of the feed over, whole or not at all. */
@Component
class ApplyFeed {

    private final ListingRows rows;
    private final GoneRows gone;
    private final CopyRow copy;
    private final Clock clock;

    ApplyFeed(ListingRows rows, GoneRows gone, CopyRow copy, Clock clock) {
        this.rows = rows;
        this.gone = gone;
        this.copy = copy;
        this.clock = clock;
    }

    /** Whether to ask on. */
    @Transactional
    public boolean apply(CopyRow.Mark from, Feed feed, String etag) {
        if (feed.revision() < from.revision() || ofAnotherHistory(from, feed)) {
            return beginAnew();
        }
        boolean more = feed.more() && feed.revision() > from.revision();
        // The tag of a page that others follow would be compared with another page's.
        CopyRow.Mark to = new CopyRow.Mark(feed.revision(), feed.epoch(), more ? "" : etag);
        if (copy.advance(from.revision(), to, feed.unreadable(), clock.instant())) {
            feed.listings().forEach(rows::put);
            rows.remove(feed.removed());
            feed.farewells().forEach(gone::put);
            if (!more) {
                rows.summarise();
            }
        }
        return more;
    }

    /** The store may have made as many changes as the one before, but they were others. */
    private static boolean ofAnotherHistory(CopyRow.Mark from, Feed feed) {
        return from.revision() > 0 && !feed.continues().equals(from.epoch());
    }

    /** The store was set up anew or restored from a backup, or another one took its place. */
    private boolean beginAnew() {
        rows.removeAll();
        gone.removeAll();
        copy.forget();
        return true;
    }
}
