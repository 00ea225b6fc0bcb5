package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.context.NoteTaker;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.Texts;
import com.supportpro.desk.texts.Words;
import com.supportpro.protocol.AddonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last 100 notes about each add-on. They are written down a little later, so that nobody who takes one waits. */
@Component
class NoteBook implements NoteTaker {

    private static final Logger LOG = LoggerFactory.getLogger(NoteBook.class);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words english;
    private final Map<AddonId, Deque<Note>> fresh = new LinkedHashMap<>();
    private final Set<AddonId> erased = new HashSet<>();

    NoteBook(JdbcClient jdbc, Clock clock, Texts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.english = new Words(texts, LanguagePacks.ENGLISH, ZoneOffset.UTC);
    }

    @Override
    public void info(AddonId addon, String line) {
        take(addon, Note.Level.INFO, line);
    }

    @Override
    public void warning(AddonId addon, String line) {
        take(addon, Note.Level.WARNING, line);
    }

    /** Newest first. */
    List<Note> of(AddonId addon) {
        writeDown();
        return jdbc.sql("select at, level, line from addon_note where addon = :addon order by id desc limit :most")
                .param("addon", addon.toString())
                .param("most", MOST)
                .query((row, index) -> new Note(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Note.Level.valueOf(row.getString("level")),
                        row.getString("line")))
                .list();
    }

    /** Writes down what was taken since the last time. */
    synchronized void writeDown() {
        fresh().forEach((addon, notes) -> {
            notes.forEach(note -> write(addon, note));
            prune(addon);
        });
    }

    /**
     * Forgets the add-on until it begins again: what is left of it may still speak. Notes that are being written down come to
     * their end first, so that none of them comes after this.
     */
    synchronized void erase(AddonId addon) {
        synchronized (fresh) {
            fresh.remove(addon);
            erased.add(addon);
        }
        jdbc.sql("delete from addon_note where addon = :addon")
                .param("addon", addon.toString())
                .update();
    }

    /** Its notes count from now on. */
    void begin(AddonId addon) {
        synchronized (fresh) {
            erased.remove(addon);
        }
    }

    /** The oldest go when there are too many: an add-on that never stops talking costs no more than that. */
    private void take(AddonId addon, Note.Level level, String line) {
        Note note = new Note(clock.instant(), level, line.isBlank() ? "—" : line);
        synchronized (fresh) {
            if (erased.contains(addon)) {
                LOG.info("{}, which is erased: {}", addon, english.said(note.text()));
                return;
            }
            Deque<Note> notes = fresh.computeIfAbsent(addon, none -> new ArrayDeque<>());
            notes.addLast(note);
            if (notes.size() > MOST) {
                notes.removeFirst();
            }
        }
    }

    private Map<AddonId, Deque<Note>> fresh() {
        synchronized (fresh) {
            Map<AddonId, Deque<Note>> taken = new LinkedHashMap<>(fresh);
            fresh.clear();
            return taken;
        }
    }

    private void write(AddonId addon, Note note) {
        LOG.atLevel(note.level() == Note.Level.INFO ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                .log("{}: {}", addon, english.said(note.text()));
        jdbc.sql("insert into addon_note (addon, at, level, line) values (:addon, :at, :level, :line)")
                .param("addon", addon.toString())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("level", note.level().name())
                .param("line", note.text())
                .update();
    }

    private void prune(AddonId addon) {
        jdbc.sql("""
                delete from addon_note where addon = :addon and id <= (
                 select id from addon_note where addon = :addon order by id desc offset :most limit 1)""").param("addon", addon.toString()).param("most", MOST).update();
    }
}
