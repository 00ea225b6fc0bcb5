package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Cycle;
import com.supportpro.testkit.SeededRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeriodsTest {

    private static final List<Cycle> CYCLES =
            Stream.of(Cycle.values()).filter(Cycle::recurring).toList();
    // Half an hour's daylight saving, a day that was skipped, both ends of the day, and a zone that keeps its offset.
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "Asia/Kolkata",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati",
                    "Pacific/Apia",
                    "America/Sao_Paulo",
                    "Africa/Casablanca")
            .map(ZoneId::of)
            .toList();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void the31stBillsOnTheLastDayOfShortMonthsWithoutDrift() {
        Periods periods = new Periods(Cycle.MONTHLY, Instant.parse("2027-12-31T12:00:00Z"), ZoneOffset.UTC);

        assertThat(Stream.iterate(0, n -> n + 1).limit(5).map(n -> day(periods, n)))
                .containsExactly("2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
        assertThat(day(periods, 14)).isEqualTo("2029-02-28");
    }

    @Test
    void theLeapDayComesBackAfterFourYears() {
        Periods periods = new Periods(Cycle.ANNUALLY, Instant.parse("2024-02-29T00:00:00Z"), ZoneOffset.UTC);

        assertThat(List.of(day(periods, 1), day(periods, 4))).containsExactly("2025-02-28", "2028-02-29");
    }

    @Test
    void anHourThatDoesNotExistIsMadeUpForAndForgottenAgain() {
        Periods periods = new Periods(Cycle.MONTHLY, berlin("2026-01-29T02:30"), BERLIN);

        assertThat(periods.period(2).start()).isEqualTo(berlin("2026-03-29T03:30"));
        assertThat(periods.period(3).start()).isEqualTo(berlin("2026-04-29T02:30"));
    }

    @Test
    void anHourThatComesTwiceIsTheFirstUnlessTheAnchorWasInTheOther() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        Periods later = new Periods(Cycle.MONTHLY, second, BERLIN);
        Periods summer = new Periods(Cycle.MONTHLY, berlin("2026-09-25T02:30"), BERLIN);

        assertThat(later.period(0).start()).isEqualTo(second);
        assertThat(summer.period(1).start()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void everyAnchorDayInEveryCycleAndZoneIsContiguousAndNeverDrifts() {
        LocalDateTime first = LocalDateTime.of(2023, 12, 1, 0, 0);
        for (ZoneId zone : ZONES) {
            for (Cycle cycle : CYCLES) {
                for (int day = 0; day < 92; day++) {
                    Instant anchor = first.plusDays(day)
                            .plusSeconds(random.nextInt(86_400))
                            .atZone(zone)
                            .toInstant();
                    holds(new Periods(cycle, anchor, zone));
                }
            }
        }
    }

    @Test
    void anyAnchorAtAnyNanosecondIsContiguousAndNeverDrifts() {
        for (int i = 0; i < 2_000; i++) {
            Instant anchor = Instant.ofEpochSecond(
                    random.nextLong(1_000_000_000L, 2_500_000_000L), random.nextInt(1_000_000_000));
            holds(new Periods(random.pick(CYCLES), anchor, random.pick(ZONES)));
        }
    }

    @Test
    void whatIsChargedOnceHasNoPeriods() {
        assertThatThrownBy(() -> new Periods(Cycle.ONE_TIME, Instant.EPOCH, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void holds(Periods periods) {
        assertThat(periods.period(0).start()).isEqualTo(periods.anchor());
        for (int n = 0; n < 28; n++) {
            Period period = periods.period(n);
            assertThat(period.end()).isEqualTo(periods.period(n + 1).start());
            assertThat(LocalDate.ofInstant(period.start(), periods.zone())).isIn(expected(periods, n));
            assertThat(periods.at(period.start())).isEqualTo(period);
            assertThat(periods.at(period.end().minusNanos(1))).isEqualTo(period);
            Instant inside = period.start()
                    .plusSeconds(random.nextLong(
                            period.end().getEpochSecond() - period.start().getEpochSecond()));
            assertThat(periods.at(inside)).isEqualTo(period);
        }
    }

    // Reckoned another way; a day that does not exist, or a gap over midnight, gives the next one.
    private static List<LocalDate> expected(Periods periods, int number) {
        LocalDate anchor = LocalDate.ofInstant(periods.anchor(), periods.zone());
        int months = anchor.getYear() * 12
                + anchor.getMonthValue()
                - 1
                + number * periods.cycle().months();
        YearMonth month = YearMonth.of(months / 12, months % 12 + 1);
        LocalDate day = month.atDay(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
        boolean skipped = day.atStartOfDay(periods.zone()).toLocalDate().isAfter(day)
                || day.atTime(23, 59, 59).atZone(periods.zone()).toLocalDate().isAfter(day);
        return skipped ? List.of(day, day.plusDays(1)) : List.of(day);
    }

    private static String day(Periods periods, int number) {
        return LocalDate.ofInstant(periods.period(number).start(), periods.zone())
                .toString();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
