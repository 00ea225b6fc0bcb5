package com.supportpro.store.licences;

import com.supportpro.store.accounts.AccountId;
import java.time.Instant;

/** A help-desk licence. */
public record Licence(LicenceId id, LicenceKey key, AccountId holder, LicenceState state, Instant issuedAt) {

    public boolean heldBy(AccountId account) {
        return holder.equals(account);
    }

    public boolean active() {
        return state == LicenceState.ACTIVE;
    }
}
