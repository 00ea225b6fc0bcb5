package com.supportpro.store.setup;

import com.supportpro.store.accounts.EmailTakenException;
import com.supportpro.store.accounts.People;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first staff person. */
@Service
class SetUp {

    private static final long LOCK = 0x5350_5345_5455_5001L;

    private final People people;
    private final JdbcClient database;
    private final Audit audit;

    SetUp(People people, JdbcClient database, Audit audit) {
        this.people = people;
        this.database = database;
        this.audit = audit;
    }

    boolean needed() {
        return !people.anyStaff();
    }

    /**
     * Does it, once, also when two try at the same time.
     *
     * @return false when it was done before
     * @throws EmailTakenException when a customer signs in with the address
     */
    @Transactional
    boolean apply(SetUpInput input) {
        database.sql("select true from pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!needed()) {
            return false;
        }
        people.add(input.person());
        audit.record(new AuditEvent(input.email(), "Store set up", "", null));
        return true;
    }
}
