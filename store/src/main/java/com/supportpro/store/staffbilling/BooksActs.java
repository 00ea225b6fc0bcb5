package com.supportpro.store.staffbilling;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.Invariants;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the books checked, remembered in the audit. */
@Service
class BooksActs {

    private final Invariants invariants;
    private final Audit audit;

    BooksActs(Invariants invariants, Audit audit) {
        this.invariants = invariants;
        this.audit = audit;
    }

    Optional<Invariants.Run> last() {
        return invariants.last();
    }

    /** @return what is wrong, in words */
    @Transactional
    List<String> check(String by) {
        List<String> problems = invariants.check();
        audit.record(new AuditEvent(by, "Books checked", problems.size() + " problems", null));
        return problems;
    }
}
