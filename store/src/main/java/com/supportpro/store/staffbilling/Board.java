package com.supportpro.store.staffbilling;

import java.util.List;

/** All that does not go its usual way; in each list the oldest comes first. */
public record Board(
        List<BoardRow> people,
        List<BoardRow> pastDue,
        List<BoardRow> ordersDue,
        List<BoardRow> payments,
        List<BoardRow> refunds) {

    public boolean clear() {
        return people.isEmpty() && pastDue.isEmpty() && ordersDue.isEmpty() && payments.isEmpty() && refunds.isEmpty();
    }
}
