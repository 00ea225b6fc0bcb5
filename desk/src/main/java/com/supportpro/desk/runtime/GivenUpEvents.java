package com.supportpro.desk.runtime;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.runtime.event.DeadLetters;
import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events that an add-on could not be told of, however often it was tried. */
@Service
public class GivenUpEvents {

    private static final int MOST_SHOWN = 50;

    private final DeadLetters letters;
    private final Audit audit;

    GivenUpEvents(DeadLetters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * How many there are, and the newest of them.
     *
     * @param total more than are shown, perhaps
     */
    public record Standing(long total, List<GivenUp> newest) {

        public Standing {
            newest = List.copyOf(newest);
        }
    }

    /**
     * One of them.
     *
     * @param event its number among the events of the desk
     * @param reason a line of {@link com.supportpro.desk.texts.Said}
     */
    public record GivenUp(
            long event,
            TicketEvent.Type type,
            long ticket,
            Instant happenedAt,
            int attempts,
            String reason,
            Instant at) {

        static GivenUp of(DeadLetters.Letter letter) {
            return new GivenUp(
                    letter.event(),
                    letter.type(),
                    letter.ticket(),
                    letter.happenedAt(),
                    letter.attempts(),
                    letter.reason(),
                    letter.at());
        }
    }

    public long count(AddonId addon) {
        return letters.count(addon);
    }

    @Transactional(readOnly = true)
    public Standing of(AddonId addon) {
        List<GivenUp> newest =
                letters.newest(addon, MOST_SHOWN).stream().map(GivenUp::of).toList();
        return new Standing(letters.count(addon), newest);
    }

    /** Has the event told again, or all without one: how many. They are told once the add-on runs. */
    @Transactional
    public int again(AddonId addon, Optional<Long> event, String by) {
        return recorded(letters.again(addon, event), "addon.events-sent-again", addon, by);
    }

    /** Drops the event, or all without one: how many. */
    @Transactional
    public int forget(AddonId addon, Optional<Long> event, String by) {
        return recorded(letters.forget(addon, event), "addon.events-forgotten", addon, by);
    }

    private int recorded(int count, String action, AddonId addon, String by) {
        if (count > 0) {
            Map<String, String> details = Map.of("events", Integer.toString(count));
            audit.record(new AuditEvent(by, action, addon.toString(), details, ""));
        }
        return count;
    }
}
