package com.supportpro.store.staff;

import com.supportpro.protocol.Rule;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.publishing.PublisherId;
import com.supportpro.store.publishing.Publishers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff does to publishers, remembered in the audit. */
@Service
class StaffPublishers {

    private static final int LONGEST_LABEL = 60;

    private final Publishers publishers;
    private final Audit audit;

    StaffPublishers(Publishers publishers, Audit audit) {
        this.publishers = publishers;
        this.audit = audit;
    }

    List<PublisherView> all() {
        return publishers.all().stream()
                .map(publisher -> new PublisherView(publisher, publishers.tokens(publisher.id())))
                .toList();
    }

    /** @throws PublisherExistsException, InvalidDocumentException by the request */
    @Transactional
    PublisherId create(@Nullable String id, @Nullable String name, String by) {
        PublisherId created = publishers.create(
                Rule.text("id", id, 1, 63).strip(),
                Rule.text("name", name, 1, 60).strip());
        audit.record(new AuditEvent(by, "Publisher added", created.value(), null));
        return created;
    }

    /** @throws UnknownPublisherException, InvalidDocumentException by the request */
    @Transactional
    String issueToken(String publisher, @Nullable String label, String by) {
        String token = publishers.issueToken(
                publisher, Rule.text("label", label, 1, LONGEST_LABEL).strip());
        audit.record(new AuditEvent(by, "Publisher token issued", publisher + ", " + label, null));
        return token;
    }

    /** @throws UnknownPublisherException, InvalidDocumentException by the request */
    @Transactional
    void verify(String publisher, boolean verified, String by) {
        if (publishers.verify(new PublisherId(publisher), verified)) {
            String action = verified ? "Publisher verified" : "Publisher no longer verified";
            audit.record(new AuditEvent(by, action, publisher, null));
        }
    }

    @Transactional
    boolean revokeToken(String publisher, UUID token, String by) {
        boolean theirs = publishers.tokens(new PublisherId(publisher)).stream()
                .anyMatch(known -> known.id().equals(token));
        boolean revoked = theirs && publishers.revokeToken(token);
        if (revoked) {
            audit.record(new AuditEvent(by, "Publisher token revoked", publisher, null));
        }
        return revoked;
    }
}
