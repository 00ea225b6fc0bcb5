package com.supportpro.store.licences;

import com.supportpro.platform.database.Times;
import com.supportpro.store.licences.DeskLine.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a desk from its copies. Each contact hands out a fresh word that is said at the next one: of two installations with
 * the same past only one can go on with it, and the other one is known by its old word. The one that went on keeps acting
 * for the desk, however long it is silent, until its owner says otherwise.
 */
@Service
public class DeskLines {

    private static final int MOST_WAITING = 20;
    private static final int MOST_WORDS = 8;
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final DeskLineRows rows;
    private final Clock clock;

    DeskLines(DeskLineRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Notes that the caller of the present request has called, and hands it its next word; none for a call that was overtaken.
     *
     * @throws DeskClonedException another installation speaks for the desk
     */
    @Transactional(noRollbackFor = DeskClonedException.class)
    public Optional<UUID> contact(DeskId desk) {
        Optional<Voice> voice = Voice.calling();
        if (voice.isEmpty()) {
            return Optional.empty();
        }
        List<DeskLine> lines = rows.lock(desk);
        UUID word = UUID.randomUUID();
        DeskLine line = heard(lines, voice.get(), word);
        rows.put(desk, line);
        rows.bound(desk, MOST_WAITING);
        Optional<UUID> next = Optional.of(word).filter(line.next()::contains);
        if (!line.speaks()) {
            throw new DeskClonedException(next.orElse(null));
        }
        return next;
    }

    /** Whether the caller of the present request is a copy of the desk. */
    public boolean strange(DeskId desk) {
        return Voice.calling()
                .filter(voice -> {
                    List<DeskLine> lines = rows.of(desk);
                    return !lines.isEmpty()
                            && find(lines, voice).filter(DeskLine::speaks).isEmpty();
                })
                .isPresent();
    }

    /** Whether nobody else speaks for the desk than this installation. */
    boolean speaks(DeskId desk, UUID instance) {
        return rows.of(desk).stream()
                .filter(DeskLine::speaks)
                .allMatch(line -> line.instance().equals(instance));
    }

    /** The other installations that were turned away lately; the last one first. */
    public List<DeskLine> waiting(DeskId desk) {
        Instant oldest = clock.instant().minus(REMEMBERED);
        return rows.of(desk).stream()
                .filter(line -> line.refusedAt() != null && line.refusedAt().isAfter(oldest))
                .toList();
    }

    /** Lets one of those that wait speak for the desk; the one that did so waits from now on. False when it does not wait. */
    @Transactional
    public boolean takesOver(DeskId desk, UUID line) {
        boolean waits = rows.lock(desk).stream().anyMatch(one -> one.id().equals(line));
        if (waits) {
            rows.silence(desk);
            rows.letSpeak(desk, line);
        }
        return waits;
    }

    private DeskLine heard(List<DeskLine> lines, Voice voice, UUID word) {
        Instant now = Times.now(clock);
        return find(lines, voice)
                .map(line -> went(line, voice, word, now))
                .orElseGet(() -> new DeskLine(
                        UUID.randomUUID(),
                        voice.instance(),
                        voice.word(),
                        null,
                        now,
                        List.of(word),
                        lines.isEmpty(),
                        voice.address(),
                        now,
                        now,
                        lines.isEmpty() ? null : now));
    }

    private static DeskLine went(DeskLine line, Voice voice, UUID word, Instant now) {
        Step step = line.step(voice, now).orElseThrow();
        boolean on = step == Step.ON;
        return new DeskLine(
                line.id(),
                line.instance(),
                on ? voice.word() : line.word(),
                on ? line.word() : line.former(),
                on ? now : line.steppedAt(),
                switch (step) {
                    case ON -> List.of(word);
                    case AGAIN -> more(line.next(), word);
                    case LATE -> line.next();
                },
                line.speaks(),
                voice.address(),
                line.firstAt(),
                now,
                line.speaks() ? null : now);
    }

    /** The one whose words these are. */
    private Optional<DeskLine> find(List<DeskLine> lines, Voice voice) {
        Instant now = clock.instant();
        return lines.stream().filter(line -> line.step(voice, now).isPresent()).findFirst();
    }

    private static List<UUID> more(List<UUID> words, UUID another) {
        List<UUID> all = new ArrayList<>(words);
        all.add(another);
        return all.subList(Math.max(0, all.size() - MOST_WORDS), all.size());
    }
}
