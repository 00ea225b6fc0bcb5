package com.supportpro.store.staffbilling;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.notices.UnsentMail;
import com.supportpro.store.notices.UnsentMails;
import com.supportpro.store.staff.NotThereException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has unsent mails tried again, remembered in the audit. */
@Service
class MailActs {

    private final UnsentMails mails;
    private final Audit audit;

    MailActs(UnsentMails mails, Audit audit) {
        this.mails = mails;
        this.audit = audit;
    }

    List<UnsentMail> all() {
        return mails.all();
    }

    @Transactional
    void retry(long id, String by) {
        UnsentMail mail = mails.find(id).orElseThrow(() -> new NotThereException("There is no such unsent mail."));
        if (!mails.retry(id)) {
            throw new RefusedException("This mail is too old to be sent");
        }
        audit.record(new AuditEvent(by, "Mail tried again", mail.kind(), mail.account()));
    }
}
