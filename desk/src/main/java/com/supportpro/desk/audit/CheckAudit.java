package com.supportpro.desk.audit;

import com.supportpro.desk.audit.AuditCheck.Misfit;
import com.supportpro.desk.audit.AuditCheck.Why;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole chain, a few entries at a time, and tells the first that does not fit. */
@Service
public class CheckAudit {

    /** The head that nobody kept. */
    public static final AuditHead NONE_KEPT = new AuditHead(0, "");

    private final AuditRows rows;
    private final AuditHeads heads;
    private final Semaphore one = new Semaphore(1);

    CheckAudit(AuditRows rows, AuditHeads heads) {
        this.rows = rows;
        this.heads = heads;
    }

    /**
     * Nothing while another check goes on in this process: each reads the whole table.
     *
     * @param elsewhere a head that was kept elsewhere, or {@link #NONE_KEPT}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public Optional<AuditCheck> check(AuditHead elsewhere) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        try {
            AuditHeads.Kept kept = heads.read();
            Optional<Misfit> misfit = walk(new ChainWalk(kept.head(), elsewhere))
                    .or(() -> heads.fits(kept)
                            ? Optional.empty()
                            : Optional.of(new Misfit(kept.head().entries(), Why.HEAD)));
            return Optional.of(new AuditCheck(kept.head(), kept.head().entries(), misfit));
        } finally {
            one.release();
        }
    }

    private Optional<Misfit> walk(ChainWalk walk) {
        try (Stream<AuditRows.Row> all = rows.all()) {
            for (Iterator<AuditRows.Row> each = all.iterator(); each.hasNext(); ) {
                AuditRows.Row row = each.next();
                Optional<Misfit> misfit = walk.step(rows.entry(row), row.link());
                if (misfit.isPresent()) {
                    return misfit;
                }
            }
        }
        return walk.end();
    }
}
