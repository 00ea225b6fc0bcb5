package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.Field;
import com.supportpro.addon.panel.Field.Choice;
import com.supportpro.addon.panel.Form;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Row;
import com.supportpro.addon.panel.Tone;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.addons.timetracking.Timers.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The box beside a ticket: who spent how long on it, and the operator's own timer. */
final class TimePanel {

    static final String START = "start";
    static final String STOP = "stop";
    static final String DISCARD = "discard";
    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String DURATION = "duration";
    static final String DATE = "date";
    static final String NOTE = "note";
    static final String ENTRY = "entry";

    private static final int OPERATORS = 12;
    private static final int REMOVABLE = 20;

    private final AddonContext context;
    private final Entries entries;
    private final Timers timers;

    TimePanel(AddonContext context, Entries entries, Timers timers) {
        this.context = context;
        this.entries = entries;
        this.timers = timers;
    }

    Optional<Panel> panel(Ticket ticket, Viewer viewer) {
        List<Entry> spent = entries.of(ticket.number());
        return Optional.of(new Panel(
                text(viewer, "panel.title"),
                rows(ticket.number(), spent, viewer),
                forms(ticket.number(), spent, viewer)));
    }

    private List<Row> rows(long ticket, List<Entry> spent, Viewer viewer) {
        List<Row> rows = new ArrayList<>();
        Totals totals = Totals.of(spent);
        rows.add(Row.plain(
                text(viewer, "panel.total"),
                totals.minutes() == 0 ? text(viewer, "panel.none") : words(totals.minutes(), viewer)));
        totals.most(OPERATORS).forEach(one -> rows.add(Row.plain(one.operator(), words(one.minutes(), viewer))));
        timers.on(ticket).stream().limit(5).forEach(timer -> rows.add(running(timer, viewer)));
        return rows;
    }

    private Row running(Timer timer, Viewer viewer) {
        return new Row(
                timer.operator(), text(viewer, "panel.running", "since", time(timer.since(), viewer)), Tone.GOOD);
    }

    private List<Form> forms(long ticket, List<Entry> spent, Viewer viewer) {
        boolean runs =
                timers.of(viewer.id()).filter(timer -> timer.ticket() == ticket).isPresent();
        List<Form> forms = new ArrayList<>();
        forms.add(
                runs ? Form.button(STOP, text(viewer, "panel.stop")) : Form.button(START, text(viewer, "panel.start")));
        if (runs && spent.size() >= Entries.MOST) {
            forms.add(Form.button(DISCARD, text(viewer, "panel.discard")));
        }
        forms.add(adding(viewer));
        List<Choice> own = own(spent, viewer);
        if (!own.isEmpty()) {
            forms.add(new Form(
                    REMOVE,
                    text(viewer, "panel.remove"),
                    List.of(Field.choice(Field.Type.CHOICE, ENTRY, text(viewer, "field.entry"), own))));
        }
        return forms;
    }

    private Form adding(Viewer viewer) {
        String today =
                LocalDate.ofInstant(context.clock().instant(), viewer.zone()).toString();
        return new Form(
                ADD,
                text(viewer, "panel.add"),
                List.of(
                        Field.text(DURATION, text(viewer, "field.duration")).needed(),
                        Field.of(Field.Type.DATE, DATE, text(viewer, "field.date"))
                                .holding(today),
                        Field.text(NOTE, text(viewer, "field.note"))));
    }

    private List<Choice> own(List<Entry> spent, Viewer viewer) {
        return spent.stream()
                .filter(entry -> entry.operatorId().equals(viewer.id()))
                .sorted(Comparator.comparing(Entry::day).reversed())
                .limit(REMOVABLE)
                .map(entry -> new Choice(entry.id(), label(entry, viewer)))
                .toList();
    }

    private String label(Entry entry, Viewer viewer) {
        String note = entry.note().isEmpty() ? "" : " · " + entry.note();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(viewer.language()))
                .format(entry.day());
        return text(viewer, "entry", "date", day, "time", words(entry.minutes(), viewer), "note", note);
    }

    private String words(long minutes, Viewer viewer) {
        return Spent.words(minutes, context.texts(), viewer.language());
    }

    private static String time(Instant since, Viewer viewer) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(viewer.language()))
                .format(since.atZone(viewer.zone()));
    }

    private String text(Viewer viewer, String key, Object... arguments) {
        return context.texts().text(viewer.language(), key, arguments);
    }
}
