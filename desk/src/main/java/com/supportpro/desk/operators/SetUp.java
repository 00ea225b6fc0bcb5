package com.supportpro.desk.operators;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the first-run set-up asked for. */
@Service
class SetUp {

    private final Operators operators;
    private final DeskSettings settings;
    private final PasswordEncoder encoder;
    private final LicenceKey licence;
    private final Audit audit;
    private volatile boolean done;

    SetUp(Operators operators, DeskSettings settings, PasswordEncoder encoder, LicenceKey licence, Audit audit) {
        this.operators = operators;
        this.settings = settings;
        this.encoder = encoder;
        this.licence = licence;
        this.audit = audit;
    }

    /** Once done it stays done: operators are put to rest, not removed. */
    boolean needed() {
        done = done || !operators.none();
        return !done;
    }

    /** Does it, once: false when it was done before. */
    @Transactional
    boolean apply(SetUpInput input) {
        if (!needed()) {
            return false;
        }
        String hash = java.util.Objects.requireNonNull(encoder.encode(input.password()));
        boolean added = operators
                .add(input.email(), input.name(), hash, "Administrator")
                .isPresent();
        settings.deskName(input.deskName());
        licence.keep(new StoreEntry(input.storeUrl(), input.licenceKey()));
        Map<String, String> details =
                Map.of("store", input.storeUrl(), "administrator", input.email(), "role", "Administrator");
        audit.record(new AuditEvent(input.email(), "desk.set-up", input.deskName(), details, ""));
        return added;
    }
}
