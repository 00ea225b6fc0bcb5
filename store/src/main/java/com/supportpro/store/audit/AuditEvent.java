package com.supportpro.store.audit;

import com.supportpro.store.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and shall be remembered.
 *
 * @param actor an e-mail address, or the name of a token
 * @param action in words that start a sentence, such as {@code Licence suspended}
 * @param subject what it was done to, without secrets
 * @param account the account that may read of it
 */
public record AuditEvent(
        String actor,
        String action,
        String subject,
        @Nullable AccountId account) {

    private static final int LONGEST = 254;

    public AuditEvent {
        actor = shortened(actor);
        subject = shortened(subject);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
