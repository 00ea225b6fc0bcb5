package com.supportpro.addons.csat;

import com.supportpro.addon.Texts;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Row;
import com.supportpro.addon.panel.Tone;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The box beside a ticket: its rating, or how far asking for it has come. */
final class RatingPanel {

    private final Texts texts;
    private final Surveys surveys;

    RatingPanel(Texts texts, Surveys surveys) {
        this.texts = texts;
        this.surveys = surveys;
    }

    Optional<Panel> panel(Ticket ticket, Viewer viewer) {
        List<Row> rows = rows(surveys.of(ticket.number()), viewer);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Panel(text(viewer, "panel.title"), rows, List.of()));
    }

    private List<Row> rows(Survey survey, Viewer viewer) {
        List<Row> rows = new ArrayList<>();
        survey.score().ifPresent(score -> rows.add(rating(score, viewer)));
        if (!survey.comment().isEmpty()) {
            rows.add(Row.plain(text(viewer, "panel.comment"), survey.comment()));
        }
        survey.rated().ifPresent(time -> rows.add(Row.plain(text(viewer, "panel.at"), time(time, viewer))));
        if (rows.isEmpty()) {
            survey.asked().ifPresent(time -> rows.addAll(waiting(time, viewer)));
            survey.due().ifPresent(time -> rows.add(Row.plain(text(viewer, "panel.due"), time(time, viewer))));
            if (survey.unsent()) {
                rows.add(new Row(text(viewer, "panel.rating"), text(viewer, "panel.unsent"), Tone.WARNING));
            }
        }
        return rows;
    }

    private Row rating(int score, Viewer viewer) {
        Tone tone = score >= Scores.GOOD ? Tone.GOOD : score <= 2 ? Tone.BAD : Tone.WARNING;
        return new Row(
                text(viewer, "panel.rating"), "★".repeat(score) + "☆".repeat(5 - score) + " " + score + "/5", tone);
    }

    private List<Row> waiting(Instant asked, Viewer viewer) {
        return List.of(
                Row.plain(text(viewer, "panel.asked"), time(asked, viewer)),
                Row.plain(text(viewer, "panel.rating"), text(viewer, "panel.waiting")));
    }

    private String text(Viewer viewer, String key) {
        return texts.text(viewer.language(), key);
    }

    private static String time(Instant time, Viewer viewer) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(viewer.language()))
                .format(time.atZone(viewer.zone()));
    }
}
