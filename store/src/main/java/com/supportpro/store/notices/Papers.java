package com.supportpro.store.notices;

import com.supportpro.store.accounts.AccountId;
import java.util.Optional;

/** Who keeps invoices hands out what goes with a notice, when it is sent. */
@FunctionalInterface
public interface Papers {

    /** The paper of the notice, or empty when none goes with it. */
    Optional<Paper> of(NoticeKind kind, String subject, AccountId account);
}
