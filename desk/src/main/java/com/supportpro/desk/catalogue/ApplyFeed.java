package com.supportpro.desk.catalogue;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a page of the feed over, whole or not at all. */
@Component
class ApplyFeed {

    private final ListingRows rows;
    private final CopyRow copy;
    private final Clock clock;

    ApplyFeed(ListingRows rows, CopyRow copy, Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.clock = clock;
    }

    /** Whether to ask on. */
    @Transactional
    public boolean apply(CopyRow.Mark from, Feed feed, String etag) {
        if (feed.revision() < from.revision()) {
            return beginAnew();
        }
        boolean more = feed.more() && feed.revision() > from.revision();
        // The tag of a page that others follow would be compared with another page's.
        CopyRow.Mark to = new CopyRow.Mark(feed.revision(), more ? "" : etag);
        if (copy.advance(from.revision(), to, feed.unreadable(), clock.instant())) {
            feed.listings().forEach(rows::put);
            rows.remove(feed.removed());
        }
        return more;
    }

    /** The store knows less than it did: it was set up anew, or another one took its place. */
    private boolean beginAnew() {
        rows.removeAll();
        copy.forget();
        return true;
    }
}
