package com.supportpro.store.licences;

import com.supportpro.protocol.Rule;
import com.supportpro.store.accounts.AccountId;
import java.time.Instant;

/**
 * A help-desk licence.
 *
 * @param label what the vendor calls it; may be empty
 */
public record Licence(
        LicenceId id, LicenceKey key, AccountId holder, LicenceState state, Instant issuedAt, String label) {

    static final int LONGEST_LABEL = 80;

    public Licence {
        Rule.text("label", label, 0, LONGEST_LABEL);
    }

    /** What pages call it. */
    public String title() {
        return label.isEmpty() ? "Licence " + key.masked() : label;
    }

    /** What the audit calls it: the key masked, and the label. */
    public String described() {
        return label.isEmpty() ? key.masked() : key.masked() + ", " + label;
    }

    public boolean heldBy(AccountId account) {
        return holder.equals(account);
    }

    public boolean active() {
        return state == LicenceState.ACTIVE;
    }
}
