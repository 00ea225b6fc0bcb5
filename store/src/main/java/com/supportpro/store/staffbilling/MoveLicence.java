package com.supportpro.store.staffbilling;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.DeskClients;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import com.supportpro.store.staff.NotThereException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a licence to another account, with its desks and what was purchased for good. Invoices stay with whom they were issued
 * to, so nothing may be charged for the licence while it moves.
 */
@Service
class MoveLicence {

    private static final String NOTICE =
            "The licence was moved to another account. Link the desk to that one to go on as before.";

    private final Licences licences;
    private final Accounts accounts;
    private final Desks desks;
    private final DeskClients clients;
    private final WhatHolds holds;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    MoveLicence(
            Licences licences,
            Accounts accounts,
            Desks desks,
            DeskClients clients,
            WhatHolds holds,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.licences = licences;
        this.accounts = accounts;
        this.desks = desks;
        this.clients = clients;
        this.holds = holds;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** What keeps it where it is; empty when it may move. */
    List<String> inTheWay(LicenceId licence) {
        return holds.of(licence);
    }

    /** @throws RefusedException when something is still charged for it, or it is there already */
    @Transactional
    public Account move(LicenceId id, AccountId to, String reason, String by) {
        Licence licence = licences.lock(id);
        Account receiver = accounts.find(to).orElseThrow(() -> new NotThereException("There is no such account."));
        if (licence.heldBy(to)) {
            throw new RefusedException("The account holds the licence already");
        }
        List<String> held = holds.of(id);
        if (!held.isEmpty()) {
            throw new RefusedException("The licence cannot move yet. " + held.get(0));
        }
        licences.give(id, to);
        desks.of(id).forEach(desk -> endLink(desk.id()));
        audit.record(new AuditEvent(by, "Licence moved away", words(licence, receiver, reason), licence.holder()));
        audit.record(new AuditEvent(by, "Licence moved here", licence.described() + ": " + reason, to));
        tell(licence, to, reason);
        return receiver;
    }

    /** Both accounts; it may move back one day, which is told again. */
    private void tell(Licence licence, AccountId to, String reason) {
        String occasion = licence.id() + ":" + Times.now(clock);
        Facts facts = new Facts().licence(licence.described()).reason(reason).link("/licences");
        notices.tell(NoticeKind.LICENCE_MOVED_AWAY, occasion, licence.holder(), facts.map());
        notices.tell(NoticeKind.LICENCE_MOVED_HERE, occasion, to, facts.map());
    }

    /** Its tokens are the former account's. */
    private void endLink(DeskId desk) {
        clients.endGrants(desk);
        desks.unlinked(desk, NOTICE);
    }

    private static String words(Licence licence, Account receiver, String reason) {
        return licence.described() + " to " + receiver.name() + ": " + reason;
    }
}
