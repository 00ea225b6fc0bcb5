package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the link, in one transaction with the record of it. */
@Component
class EndLink {

    private final Links links;
    private final LinkSigns signs;
    private final Registrations registrations;
    private final Audit audit;

    EndLink(Links links, LinkSigns signs, Registrations registrations, Audit audit) {
        this.links = links;
        this.signs = signs;
        this.registrations = registrations;
        this.audit = audit;
    }

    /**
     * Waits for whoever renews the link at the moment.
     *
     * @param why the last part of a text's key, or empty when an operator wanted it
     * @param by who ends it
     * @return the link as it last was; empty when there was none
     */
    @Transactional
    Optional<Link> end(String why, String by, String address) {
        Optional<Link> ended = links.lock();
        if (ended.isPresent()) {
            String account = signs.status().map(LinkStatus::accountName).orElse("");
            links.end(why);
            registrations.dueAgain();
            Map<String, String> details = why.isEmpty() ? Map.of() : Map.of("why", why);
            audit.record(new AuditEvent(by, "desk.unlinked", account, details, address));
        }
        return ended;
    }
}
