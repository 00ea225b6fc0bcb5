package com.supportpro.desk.audit;

import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals the head of a chain from before there were seals: once, and the chain tells that it was done. */
@Component
class SealHead implements ApplicationRunner {

    private final AuditHeads heads;
    private final Audit audit;

    SealHead(AuditHeads heads, Audit audit) {
        this.heads = heads;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        AuditHeads.Kept kept = heads.lock();
        if (kept.seal().isEmpty() && kept.head().entries() > 0) {
            heads.put(kept.head(), heads.seal(kept.head()));
            Map<String, String> details = Map.of(
                    "entries",
                    Long.toString(kept.head().entries()),
                    "digest",
                    kept.head().digest());
            audit.record(new AuditEvent("desk", "audit.sealed", "audit", details, ""));
        }
    }
}
