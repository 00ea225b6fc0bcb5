package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a link, in one transaction with the record of it. */
@Component
class KeepLink {

    private final Links links;
    private final LinkSigns signs;
    private final Audit audit;

    KeepLink(Links links, LinkSigns signs, Audit audit) {
        this.links = links;
        this.signs = signs;
        this.audit = audit;
    }

    /** False, and nothing is kept, when it is of the wrong account while there is one of the right account. */
    @Transactional
    boolean begin(Tokens tokens, LinkStatus status, Visitor by) {
        Optional<Link> present = links.lock();
        if (!status.linked()
                && present.filter(link -> link.state() == LinkState.LINKED).isPresent()) {
            return false;
        }
        links.begin(tokens, status);
        audit.record(new AuditEvent(by.name(), "desk.linked", status.accountName(), details(status), by.address()));
        return true;
    }

    /** What the store says now of a link that is there already. */
    @Transactional
    void describe(UUID link, LinkStatus status) {
        if (signs.describe(link, status)) {
            audit.record(new AuditEvent("desk", "desk.link-changed", status.accountName(), details(status), ""));
        }
    }

    private static Map<String, String> details(LinkStatus status) {
        return Map.of("state", status.state().name(), "licence", status.licenceKey());
    }
}
