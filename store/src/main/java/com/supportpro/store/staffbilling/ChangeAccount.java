package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.staff.NotThereException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what customers ask the vendor to change. Issued invoices and running periods stay as they are; the currency stays
 * while anything is charged or owed in it.
 */
@Service
class ChangeAccount {

    private final Accounts accounts;
    private final Licences licences;
    private final WhatHolds holds;
    private final Audit audit;

    ChangeAccount(Accounts accounts, Licences licences, WhatHolds holds, Audit audit) {
        this.accounts = accounts;
        this.licences = licences;
        this.holds = holds;
        this.audit = audit;
    }

    /** What keeps the currency as it is; empty when it may change. */
    List<String> keepsCurrency(AccountId account) {
        return holds.of(account);
    }

    /** @throws RefusedException when the currency has to stay */
    @Transactional
    public Account change(AccountId id, NewAccount wanted, String reason, String by) {
        // No purchase begins meanwhile.
        licences.of(id).forEach(licence -> licences.lock(licence.id()));
        Account before = accounts.find(id).orElseThrow(() -> new NotThereException("There is no such account."));
        Account after = before.changed(wanted);
        if (!after.currency().equals(before.currency()) && !holds.of(id).isEmpty()) {
            throw new RefusedException(
                    "The currency cannot change yet. " + holds.of(id).get(0));
        }
        String changes = String.join(", ", changes(before, after));
        if (!changes.isEmpty()) {
            accounts.change(after);
            audit.record(new AuditEvent(by, "Account changed", changes + ": " + reason, id));
        }
        return after;
    }

    private static List<String> changes(Account before, Account after) {
        List<String> changes = new ArrayList<>();
        add(changes, "name", before.name(), after.name());
        add(changes, "country", before.country(), after.country());
        add(changes, "currency", before.currency().toString(), after.currency().toString());
        add(changes, "time zone", before.timeZone().getId(), after.timeZone().getId());
        return changes;
    }

    private static void add(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " " + before + " to " + after);
        }
    }
}
