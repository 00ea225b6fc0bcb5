package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.panel.Table;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of the entries of a time. */
final class Sheets {

    static final String MONTH = "this-month";
    static final String LAST = "last-month";
    static final String YEAR = "twelve-months";

    private static final List<String> COLUMNS =
            List.of("date", "ticket", "subject", "customer", "operator", "minutes", "hours", "note", "kind");

    private final AddonContext context;
    private final Entries entries;

    Sheets(AddonContext context, Entries entries) {
        this.context = context;
        this.entries = entries;
    }

    void offer() {
        context.dashboardCards().download(MONTH, viewer -> table(month(viewer), month(viewer), viewer));
        context.dashboardCards()
                .download(
                        LAST,
                        viewer -> table(
                                month(viewer).minusMonths(1), month(viewer).minusMonths(1), viewer));
        context.dashboardCards().download(YEAR, viewer -> table(month(viewer).minusMonths(11), month(viewer), viewer));
    }

    private YearMonth month(Viewer viewer) {
        return YearMonth.from(LocalDate.ofInstant(context.clock().instant(), viewer.zone()));
    }

    private Table table(YearMonth first, YearMonth last, Viewer viewer) {
        Map<Long, Optional<Ticket>> tickets = new HashMap<>();
        List<List<String>> rows = entries.between(first.atDay(1), last.atEndOfMonth()).stream()
                .map(entry -> row(
                        entry,
                        tickets.computeIfAbsent(
                                entry.ticket(), number -> context.tickets().find(number)),
                        viewer))
                .toList();
        List<String> header = COLUMNS.stream()
                .map(column -> context.texts().text(viewer.language(), "column." + column))
                .toList();
        return new Table(header, rows);
    }

    private List<String> row(Entry entry, Optional<Ticket> ticket, Viewer viewer) {
        return Stream.of(
                        entry.day().toString(),
                        Long.toString(entry.ticket()),
                        ticket.map(Ticket::subject).orElse(""),
                        ticket.map(one -> one.requester().name()).orElse(""),
                        entry.operator(),
                        Long.toString(entry.minutes()),
                        hours(entry.minutes()),
                        entry.note(),
                        context.texts().text(viewer.language(), entry.timed() ? "kind.timer" : "kind.manual"))
                .toList();
    }

    /** With a point in every language, as programs read it. */
    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
