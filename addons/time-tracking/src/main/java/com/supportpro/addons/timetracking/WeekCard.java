package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.Card.Download;
import com.supportpro.addon.panel.Card.Point;
import com.supportpro.addon.panel.Viewer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The card on the dashboard: the hours of each operator since Monday. */
final class WeekCard {

    private static final int OPERATORS = 10;

    private final AddonContext context;
    private final Entries entries;

    WeekCard(AddonContext context, Entries entries) {
        this.context = context;
        this.entries = entries;
    }

    Optional<Card> card(Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), viewer.zone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Entry> week = entries.between(monday, monday.plusDays(6));
        Totals totals = Totals.of(week);
        long tickets = week.stream().map(Entry::ticket).distinct().count();
        return Optional.of(new Card(
                text(viewer, "card.title"),
                text(viewer, "card.value", "hours", Spent.hours(totals.minutes(), viewer.language())),
                text(viewer, "card.note", "tickets", tickets, "monday", date(monday, viewer)),
                Card.Shape.RANKING,
                totals.most(OPERATORS).stream().map(one -> point(one, viewer)).toList(),
                downloads(viewer)));
    }

    private Point point(Totals.Total total, Viewer viewer) {
        String shown = text(viewer, "card.hours", "hours", Spent.hours(total.minutes(), viewer.language()));
        return new Point(total.operator(), total.minutes(), shown);
    }

    private List<Download> downloads(Viewer viewer) {
        return List.of(
                new Download(Sheets.MONTH, text(viewer, "download.month")),
                new Download(Sheets.LAST, text(viewer, "download.last")),
                new Download(Sheets.YEAR, text(viewer, "download.year")));
    }

    private static String date(LocalDate date, Viewer viewer) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(viewer.language()))
                .format(date);
    }

    private String text(Viewer viewer, String key, Object... arguments) {
        return context.texts().text(viewer.language(), key, arguments);
    }
}
