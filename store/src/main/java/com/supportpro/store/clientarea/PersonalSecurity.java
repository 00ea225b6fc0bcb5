package com.supportpro.store.clientarea;

import com.supportpro.platform.signin.SignInAttempts;
import com.supportpro.platform.signin.SignInAttempts.Failures;
import com.supportpro.platform.signin.SignInAttempts.Subject;
import com.supportpro.store.accounts.ChangePassword;
import com.supportpro.store.accounts.Correspondents;
import com.supportpro.store.accounts.LiveSession;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.accounts.Sessions;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEntry;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.language.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do for the safety of their own sign-in. */
@Service
class PersonalSecurity {

    private static final int RECENT = 10;

    private final ChangePassword changePassword;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final Correspondents correspondents;
    private final Audit audit;

    PersonalSecurity(
            ChangePassword changePassword,
            Sessions sessions,
            SignInAttempts attempts,
            Correspondents correspondents,
            Audit audit) {
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.attempts = attempts;
        this.correspondents = correspondents;
        this.audit = audit;
    }

    /** @param sessionId the session that stays */
    record Change(Person person, String present, String wanted, String sessionId) {

        @Override
        public String toString() {
            return "Change[" + person.email() + "]";
        }
    }

    SecurityView of(Person person, String sessionId) {
        List<LiveSession> live = sessions.of(person.id());
        Optional<Failures> failures =
                attempts.failures(Subject.email(person.email().value()));
        List<AuditEntry> recent = audit.newestBy(person.email().value(), RECENT);
        Language language = Language.of(correspondents.language(person.id()));
        return new SecurityView(LiveSession.handle(sessionId), live, failures, recent, language);
    }

    /** Changes it, or says in a sentence why not. */
    @Transactional
    public Optional<String> change(Change change) {
        Optional<String> objection =
                changePassword.change(change.person(), change.present(), change.wanted(), change.sessionId());
        if (objection.isEmpty()) {
            record(change.person(), "Password changed");
        }
        return objection;
    }

    /** From now on mails come and papers are shown in it. */
    @Transactional
    public void write(Person person, Language language) {
        correspondents.writeIn(person.id(), language.tag());
        record(person, "Language changed");
    }

    @Transactional
    public void end(Person person, String handle) {
        sessions.end(person.id(), handle);
        record(person, "Signed out elsewhere");
    }

    @Transactional
    public void endOthers(Person person, String sessionId) {
        sessions.endAllBut(person.id(), sessionId);
        record(person, "Signed out everywhere else");
    }

    private void record(Person person, String action) {
        audit.record(new AuditEvent(person.email().value(), action, "", person.accountId()));
    }
}
