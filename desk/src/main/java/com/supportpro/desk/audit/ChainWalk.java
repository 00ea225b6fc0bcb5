package com.supportpro.desk.audit;

import java.util.Optional;

/** Goes along the chain from its beginning and remembers where it first breaks. */
final class ChainWalk {

    private String expected = Chain.BEGINNING;
    private long next = 1;
    private Optional<Long> broken = Optional.empty();

    void step(AuditEntry entry, AuditRows.Link link) {
        if (broken.isEmpty() && !follows(entry, link)) {
            broken = Optional.of(next);
        }
        expected = link.digest();
        next = link.number() + 1;
    }

    Optional<Long> broken() {
        return broken;
    }

    private boolean follows(AuditEntry entry, AuditRows.Link link) {
        return link.number() == next
                && link.previous().equals(expected)
                && link.digest().equals(Chain.digest(entry, expected));
    }
}
