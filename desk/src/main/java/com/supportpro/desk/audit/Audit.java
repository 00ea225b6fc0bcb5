package com.supportpro.desk.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of who did what. */
@Service
public class Audit {

    private final AuditRows rows;
    private final AuditHeads heads;
    private final Whence whence;
    private final Clock clock;

    Audit(AuditRows rows, AuditHeads heads, Whence whence, Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.whence = whence;
        this.clock = clock;
    }

    /** Records the event in the caller's transaction: it is there if and only if what it tells of is. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(AuditEvent event) {
        AuditHeads.Kept kept = heads.lock();
        AuditEntry entry = entry(event, Math.max(kept.head().entries(), rows.last()) + 1);
        String previous = kept.head().digest();
        String digest = Chain.digest(entry, previous, Chain.FORMAT);
        rows.add(entry, new AuditRows.Link(entry.number(), previous, digest, Chain.FORMAT));
        AuditHead head = new AuditHead(entry.number(), digest);
        // A seal that was broken stays so: an act of today must not cover up what was done to the head.
        heads.put(head, heads.fits(kept) ? heads.seal(head) : kept.seal());
    }

    /** Entries, newest first; an empty subject means all. */
    @Transactional(readOnly = true)
    public List<AuditEntry> list(String subject, int page, int size) {
        return rows.list(subject, (long) page * size, size);
    }

    @Transactional(readOnly = true)
    public long count(String subject) {
        return rows.count(subject);
    }

    private AuditEntry entry(AuditEvent event, long number) {
        return new AuditEntry(
                number,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                event.actor(),
                event.action(),
                event.subject(),
                event.details(),
                event.address().isEmpty() ? whence.address() : event.address(),
                event.via().isEmpty() ? whence.via() : event.via(),
                whence.node());
    }
}
