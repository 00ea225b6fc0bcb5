package com.supportpro.addons.csat;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.Viewer;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The card on the dashboard: how satisfied customers were in the last thirty days, and on each of them. */
final class RatingCard {

    private static final int DAYS = 30;

    private final AddonContext context;
    private final Days days;

    RatingCard(AddonContext context, Days days) {
        this.context = context;
        this.days = days;
    }

    private record Day(LocalDate date, Scores scores) {}

    Optional<Card> card(Viewer viewer) {
        LocalDate today = Days.day(context.clock().instant());
        List<Day> shown = IntStream.rangeClosed(1, DAYS)
                .mapToObj(number -> today.minusDays(DAYS - number))
                .map(date -> new Day(date, days.of(date)))
                .toList();
        Scores all = Scores.together(shown.stream().map(Day::scores).toList());
        String note = text(viewer, two() ? "card.note" : "card.note.five", "count", all.count());
        return Optional.of(new Card(
                text(viewer, "card.title"),
                all.count() == 0 ? text(viewer, "card.none") : figure(all, viewer),
                note,
                Card.Shape.TREND,
                shown.stream().map(day -> point(day, viewer)).toList(),
                List.of()));
    }

    private Card.Point point(Day day, Viewer viewer) {
        double value = two() ? day.scores().share() : day.scores().average();
        String shown = text(viewer, "card.day", "count", day.scores().count(), "value", figure(day.scores(), viewer));
        return new Card.Point(date(day.date(), viewer), value, shown);
    }

    private String figure(Scores scores, Viewer viewer) {
        NumberFormat numbers = NumberFormat.getInstance(Locale.forLanguageTag(viewer.language()));
        numbers.setMaximumFractionDigits(two() ? 0 : 1);
        return two()
                ? text(viewer, "card.percent", "share", numbers.format(scores.share()))
                : numbers.format(scores.average());
    }

    private boolean two() {
        return Scale.of(context.settings()) == Scale.TWO;
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
