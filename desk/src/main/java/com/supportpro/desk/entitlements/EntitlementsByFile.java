package com.supportpro.desk.entitlements;

import com.supportpro.protocol.billing.SignedEntitlements;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Takes a statement of what may run that was brought here in a file, as if the store had been asked for it. */
@Service
public class EntitlementsByFile {

    private final TakeStatement take;
    private final ContactRow contact;

    EntitlementsByFile(TakeStatement take, ContactRow contact) {
        this.take = take;
        this.contact = contact;
    }

    /** The version of the kept statement; 0 when there is none. */
    public long version() {
        return take.since();
    }

    /**
     * Keeps it when it is newer than the kept one.
     *
     * @param issuedAt when the store said it: it was heard of then, not when the file came
     */
    public Heard take(SignedEntitlements signed, Instant issuedAt) {
        Heard heard = take.take(signed);
        if (heard != Heard.UNBELIEVABLE) {
            contact.heard(issuedAt);
        }
        return heard;
    }
}
