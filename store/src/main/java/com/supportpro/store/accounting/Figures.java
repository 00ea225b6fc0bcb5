package com.supportpro.store.accounting;

import com.supportpro.protocol.Money;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the figures of the last twelve months, in UTC. */
@Repository
class Figures {

    private static final int MONTHS = 12;

    private final JdbcClient database;
    private final Clock clock;

    Figures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    FiguresView now() {
        YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        List<YearMonth> months =
                IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(last::plusMonths).toList();
        Map<String, Map<YearMonth, Long>> revenue = revenue(months.get(0));
        Map<String, Long> monthly = monthly();
        List<FiguresView.Currency> currencies = Stream.concat(revenue.keySet().stream(), monthly.keySet().stream())
                .distinct()
                .sorted()
                .map(code ->
                        currency(code, months, revenue.getOrDefault(code, Map.of()), monthly.getOrDefault(code, 0L)))
                .toList();
        return new FiguresView(
                currencies, months.stream().map(this::subscribing).toList());
    }

    private static FiguresView.Currency currency(
            String code, List<YearMonth> months, Map<YearMonth, Long> revenue, long monthly) {
        return new FiguresView.Currency(
                code,
                new Money(code, monthly),
                months.stream()
                        .map(month -> new FiguresView.Revenue(month, new Money(code, revenue.getOrDefault(month, 0L))))
                        .toList());
    }

    /** From the journal, where credits are negative. */
    private Map<String, Map<YearMonth, Long>> revenue(YearMonth first) {
        Map<String, Map<YearMonth, Long>> revenue = new TreeMap<>();
        database.sql("""
                select e.currency, to_char(t.at at time zone 'UTC', 'YYYY-MM') as month, -sum(e.amount) as net
                from journal_transaction t join journal_entry e on e.transaction_id = t.id
                where e.account = 'revenue' and t.at >= :start group by 1, 2""").param("start", start(first)).query(row -> {
            revenue.computeIfAbsent(row.getString("currency"), code -> new TreeMap<>())
                    .put(YearMonth.parse(row.getString("month")), row.getLong("net"));
        });
        return revenue;
    }

    /** A year's price counts a twelfth each month, as long as its promotion lasts less that; each currency is rounded once. */
    private Map<String, Long> monthly() {
        Map<String, Long> monthly = new TreeMap<>();
        database.sql("""
                select s.currency, round(sum((s.net - case when p.code is null then 0
                      when p.percent is not null then round(s.net * p.percent / 100.0) else least(p.amount_off, s.net) end)
                  / case s.cycle when 'MONTHLY' then 1.0 when 'QUARTERLY' then 3
                  when 'SEMI_ANNUALLY' then 6 when 'ANNUALLY' then 12 when 'BIENNIALLY' then 24 else 36 end)) as net
                from subscription s left join promotion p on p.code = s.promotion and s.promotion_left > 0
                where s.ended_at is null and s.state in ('ACTIVE', 'PAST_DUE') and not s.ends_at_period
                group by s.currency""").query(row -> {
            monthly.put(row.getString("currency"), row.getLong("net"));
        });
        return monthly;
    }

    private FiguresView.Subscribing subscribing(YearMonth month) {
        return database.sql("""
                select count(*) filter (where anchor < :start and (ended_at is null or ended_at >= :start)) as at_start,
                  count(*) filter (where anchor >= :start and anchor < :end) as begun,
                  count(*) filter (where ended_at >= :start and ended_at < :end) as ended,
                  count(*) filter (where anchor < :end and (ended_at is null or ended_at >= :end)) as at_end
                from subscription""")
                .param("start", start(month))
                .param("end", start(month.plusMonths(1)))
                .query((row, number) -> new FiguresView.Subscribing(
                        month,
                        row.getLong("at_start"),
                        row.getLong("begun"),
                        row.getLong("ended"),
                        row.getLong("at_end")))
                .single();
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
