package com.supportpro.store.notices;

import com.supportpro.store.accounts.Correspondent;
import com.supportpro.store.accounts.Correspondents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what was taken down. What cannot be sent is tried again with growing waits, for about three days. */
@Service
public class SendNotices {

    static final String NO_SERVER = "Not sent, no mail server set";

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration NO_SERVER_WAIT = Duration.ofMinutes(10);
    static final Duration TOO_OLD = Duration.ofDays(14);
    private static final int MOST_AT_ONCE = 200;

    private final Outbox outbox;
    private final Correspondents correspondents;
    private final WriteMail writeMail;
    private final PostOffice office;
    private final Clock clock;

    SendNotices(Outbox outbox, Correspondents correspondents, WriteMail writeMail, PostOffice office, Clock clock) {
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.writeMail = writeMail;
        this.office = office;
        this.clock = clock;
    }

    /** Sends what is due; calling it again, or on several nodes at a time, sends nothing twice. */
    public void sendDue() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Notice> due = outbox.take(LEASE);
            if (due.isEmpty()) {
                return;
            }
            handle(due.get());
        }
    }

    private void handle(Notice notice) {
        if (notice.at().plus(TOO_OLD).isBefore(clock.instant())) {
            outbox.giveUp(notice, "Not sent within " + TOO_OLD.toDays() + " days, and too old now");
        } else if (office.post().isEmpty()) {
            outbox.hold(notice, NO_SERVER_WAIT, NO_SERVER);
        } else {
            trySending(notice, office.post().get());
        }
    }

    /** Whatever goes wrong with one notice is written to it and keeps none of the others back. */
    private void trySending(Notice notice, Post post) {
        try {
            List<Correspondent> people = correspondents.of(notice.account());
            if (people.isEmpty()) {
                outbox.giveUp(notice, "The account has nobody to tell");
                return;
            }
            people.forEach(person -> tell(notice, person, post));
            outbox.sent(notice);
        } catch (RuntimeException e) {
            failed(notice, e);
        }
    }

    private void tell(Notice notice, Correspondent person, Post post) {
        if (!outbox.got(notice, person.id())) {
            post.send(writeMail.write(notice, person));
            outbox.mailed(notice, person.id());
        }
    }

    private void failed(Notice notice, RuntimeException cause) {
        LOG.warn("Notice {} ({}) was not sent, attempt {}", notice.id(), notice.kind(), notice.attempts(), cause);
        String problem = String.valueOf(cause.getMessage());
        if (notice.attempts() > WAITS.size()) {
            outbox.giveUp(notice, problem);
        } else {
            outbox.retry(notice, WAITS.get(notice.attempts() - 1), problem);
        }
    }
}
