package com.supportpro.store.billing.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({"EUR,2900,2900", "JPY,2900,2900", "KWD,2900,2900", "ISK,29,2900", "UGX,29,2900", "MGA,2900,29"})
    void amountsAreCountedAsStripeCountsThem(String currency, long minorUnits, long expected) {
        assertThat(StripeAmount.of(new Money(currency, minorUnits))).hasValue(expected);
    }

    @Test
    void anAmountThatIsTooExactIsNone() {
        assertThat(StripeAmount.of(new Money("MGA", 2905))).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BHD", "JOD", "KWD", "OMR", "TND"})
    void ofThreeDecimalPlacesTheLastIsZero(String currency) {
        assertThat(StripeAmount.of(new Money(currency, 2975))).isEqualTo(OptionalLong.empty());
        assertThat(StripeAmount.of(new Money(currency, 2970))).hasValue(2970);
    }
}
