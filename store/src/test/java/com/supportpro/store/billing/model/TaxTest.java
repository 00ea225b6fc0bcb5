package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import com.supportpro.testkit.SeededRandom;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTest {

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @ParameterizedTest
    @CsvSource({
        "EUR,2900,19,551",
        "EUR,50,19,10",
        "EUR,49,19,9",
        "JPY,10,25,3",
        "JPY,2,25,1",
        "BHD,2900,25.5,740",
        "EUR,0,19,0",
        "EUR,-50,19,-10",
        "EUR,2900,0,0"
    })
    void theTaxIsRoundedHalfUpInTheCurrencysSmallestUnit(String currency, long net, BigDecimal rate, long tax) {
        Tax reckoned = Tax.of(decision(rate), new Money(currency, net));

        assertThat(reckoned.tax()).isEqualTo(new Money(currency, tax));
        assertThat(reckoned.total()).isEqualTo(new Money(currency, net + tax));
    }

    @Test
    void manyLinesAreRoundedOnce() {
        List<Money> lines = List.of(eur(3), eur(3), eur(3));

        assertThat(Tax.of(decision(new BigDecimal(19)), "EUR", lines).tax()).isEqualTo(eur(2));
    }

    @Test
    void theTaxIsNeverFurtherOffThanHalfAUnitAndACreditUndoesIt() {
        for (int i = 0; i < 20_000; i++) {
            BigDecimal rate = new BigDecimal(BigInteger.valueOf(random.nextInt(300_000)), 4);
            List<Money> lines = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(line -> eur(random.nextLong(10_000_000_000L)))
                    .toList();
            Tax tax = Tax.of(decision(rate), "EUR", lines);

            BigDecimal exact =
                    BigDecimal.valueOf(tax.net().minorUnits()).multiply(rate).movePointLeft(2);
            BigDecimal error = BigDecimal.valueOf(tax.tax().minorUnits()).subtract(exact);
            assertThat(error).isGreaterThan(new BigDecimal("-0.5")).isLessThanOrEqualTo(new BigDecimal("0.5"));
            assertThat(Tax.of(decision(rate), tax.net().negated()).tax())
                    .isEqualTo(tax.tax().negated());
        }
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }

    private static TaxDecision decision(BigDecimal rate) {
        TaxDecision at = TaxRules.decide(new Seller("DE"), Buyer.person("DE"), Instant.EPOCH);
        return new TaxDecision(at.kind(), at.category(), rate, at.words(), at.evidence());
    }
}
