package com.supportpro.desk.audit;

import com.supportpro.desk.audit.AuditCheck.Misfit;
import com.supportpro.desk.audit.AuditCheck.Why;
import java.util.Optional;

/** Goes along the chain from its beginning, entry by entry, until one does not fit. */
final class ChainWalk {

    private final AuditHead head;
    private final AuditHead elsewhere;
    private String expected = Chain.BEGINNING;
    private long next = 1;

    /** @param elsewhere a head that was kept elsewhere, with 0 entries for none */
    ChainWalk(AuditHead head, AuditHead elsewhere) {
        this.head = head;
        this.elsewhere = elsewhere;
    }

    /** Nothing when the entry fits. */
    Optional<Misfit> step(AuditEntry entry, AuditRows.Link link) {
        Optional<Misfit> misfit = place(link).or(() -> content(entry, link));
        expected = link.digest();
        next = link.number() + 1;
        return misfit;
    }

    /** What is wrong when there are no more entries. */
    Optional<Misfit> end() {
        long known = Math.max(head.entries(), elsewhere.entries());
        if (next <= known) {
            return misfit(next, Why.CUT);
        }
        return expected.equals(head.digest()) ? Optional.empty() : misfit(head.entries(), Why.CHANGED);
    }

    private Optional<Misfit> place(AuditRows.Link link) {
        if (link.number() < next || link.number() > head.entries()) {
            return misfit(link.number(), Why.OUTSIDE);
        }
        if (link.number() > next) {
            return misfit(next, Why.MISSING);
        }
        return link.previous().equals(expected) ? Optional.empty() : misfit(link.number(), Why.MOVED);
    }

    private Optional<Misfit> content(AuditEntry entry, AuditRows.Link link) {
        if (!link.digest().equals(Chain.digest(entry, expected, link.format()))) {
            return misfit(link.number(), Why.CHANGED);
        }
        boolean kept = link.number() != elsewhere.entries() || link.digest().equals(elsewhere.digest());
        return kept ? Optional.empty() : misfit(link.number(), Why.KEPT);
    }

    private static Optional<Misfit> misfit(long number, Why why) {
        return Optional.of(new Misfit(number, why));
    }
}
