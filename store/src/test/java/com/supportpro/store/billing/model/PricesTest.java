package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.testkit.SeededRandom;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PricesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Periods MONTHS = new Periods(Cycle.MONTHLY, Instant.parse("2026-01-31T10:00:00Z"), BERLIN);

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void aShareIsRoundedHalfUp() {
        assertThat(new Discount.Percent(50).of(eur(1))).isEqualTo(eur(1));
        assertThat(new Discount.Percent(33).of(eur(2900))).isEqualTo(eur(957));
        assertThat(new Discount.Percent(100).of(eur(2900))).isEqualTo(eur(2900));
    }

    @Test
    void aFixedAmountNeverTakesOffMoreThanThePrice() {
        assertThat(new Discount.Amount(eur(500)).of(eur(2900))).isEqualTo(eur(500));
        assertThat(new Discount.Amount(eur(500)).of(eur(400))).isEqualTo(eur(400));
        assertThat(new Discount.Amount(eur(500)).fits("USD")).isFalse();
    }

    @Test
    void noDiscountIsMoreThanThePriceOrLessThanNothing() {
        for (int i = 0; i < 20_000; i++) {
            Money net = eur(random.nextLong(1_000_000));
            Discount discount = random.nextBoolean()
                    ? new Discount.Percent(1 + random.nextInt(100))
                    : new Discount.Amount(eur(1 + random.nextLong(1_000_000)));
            assertThat(discount.of(net)).isBetween(eur(0), net);
        }
    }

    @Test
    void discountsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Discount.Percent(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Discount.Percent(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Discount.Amount(eur(0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherPriceHoldsFromTheFirstPeriodAfterItsNotice() {
        PriceChange change = PriceChange.announced(eur(3900), Instant.parse("2026-02-10T08:00:00Z"), 30, MONTHS);

        assertThat(change.from()).isEqualTo(MONTHS.period(2).start());
        assertThat(change.appliesTo(MONTHS.period(1))).isFalse();
        assertThat(change.appliesTo(MONTHS.period(2))).isTrue();
    }

    @Test
    void aNoticeThatEndsExactlyWithAPeriodIsInTime() {
        Instant announced =
                MONTHS.period(2).start().atZone(BERLIN).minusDays(30).toInstant();

        assertThat(PriceChange.announced(eur(3900), announced, 30, MONTHS).from())
                .isEqualTo(MONTHS.period(2).start());
        assertThat(PriceChange.announced(eur(3900), announced.plusNanos(1), 30, MONTHS)
                        .from())
                .isEqualTo(MONTHS.period(3).start());
    }

    @Test
    void duringATrialAnotherPriceHoldsFromTheAnchorAtTheEarliest() {
        Instant before = MONTHS.anchor().minusSeconds(86_400 * 40);

        assertThat(PriceChange.announced(eur(3900), before, 30, MONTHS).from()).isEqualTo(MONTHS.anchor());
    }

    @Test
    void theUnusedDaysOfAPeriodAreGivenBack() {
        Period april = new Periods(Cycle.MONTHLY, Instant.parse("2026-04-01T10:00:00Z"), BERLIN).period(0);

        assertThat(unused(april, "2026-04-01T10:00:00Z")).isEqualTo(eur(3000));
        assertThat(unused(april, "2026-04-01T10:00:01Z")).isEqualTo(eur(2900));
        assertThat(unused(april, "2026-04-11T10:00:00Z")).isEqualTo(eur(2000));
        assertThat(unused(april, "2026-04-30T10:00:00Z")).isEqualTo(eur(100));
        assertThat(unused(april, "2026-04-30T10:00:01Z")).isEqualTo(eur(0));
        assertThat(unused(april, "2027-01-01T00:00:00Z")).isEqualTo(eur(0));
        assertThat(unused(april, "2026-01-01T00:00:00Z")).isEqualTo(eur(3000));
    }

    @Test
    void neverIsMoreGivenBackThanPaidNorMoreThanAMomentBefore() {
        for (int i = 0; i < 200; i++) {
            Instant anchor = Instant.ofEpochSecond(random.nextLong(1_700_000_000L, 1_900_000_000L));
            Period period = new Periods(Cycle.QUARTERLY, anchor, BERLIN).period(random.nextInt(12));
            Money paid = eur(random.nextLong(100_000));
            Money before = paid;
            for (Instant at = period.start(); at.isBefore(period.end()); at = at.plusSeconds(random.nextInt(90_000))) {
                Money left = Proration.unused(paid, period.start(), period.end(), at, BERLIN);
                assertThat(left).isBetween(eur(0), before);
                before = left;
            }
        }
    }

    private static Money unused(Period period, String at) {
        return Proration.unused(eur(3000), period.start(), period.end(), Instant.parse(at), BERLIN);
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
