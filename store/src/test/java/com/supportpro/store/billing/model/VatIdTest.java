package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.testkit.SeededRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "CY10259033P",
                "CZ25123891",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESB58378431",
                "ES54362315K",
                "ESX2482300W",
                "FI20774740",
                "FR40303265045",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE6433435OA",
                "IT00743110157",
                "LT119511515",
                "LT100001919017",
                "LU15027442",
                "LV40003521600",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619",
                "XI980780684",
                "XIGD001"
            })
    void knownIdsAreWellFormed(String text) {
        assertThat(VatId.parse(text)).contains(new VatId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "CZ25123891",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESB58378431",
                "FI20774740",
                "FR40303265045",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IT00743110157",
                "LT119511515",
                "LU15027442",
                "LV40003521600",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SI50223054",
                "SK2022749619"
            })
    void mostWrongDigitsAreNoticed(String text) {
        long passed = IntStream.range(text.length() - 6, text.length() - 2)
                .boxed()
                .flatMap(place -> IntStream.rangeClosed(0, 9).mapToObj(digit -> with(text, place, digit)))
                .filter(other -> !other.equals(text))
                .filter(other -> VatId.parse(other).isPresent())
                .count();

        assertThat(passed).isLessThanOrEqualTo(7);
    }

    @Test
    void spacesDotsDashesAndSmallLettersAreForgiven() {
        assertThat(VatId.parse(" de 136.695-976 ")).contains(new VatId("DE136695976"));
    }

    @Test
    void anythingAtAllIsAnswered() {
        for (int i = 0; i < 20_000; i++) {
            String typed = random.nextBoolean() ? random.text(20) : "ES" + random.text(9);
            VatId.parse(typed).ifPresent(id -> assertThat(id.text()).matches("[A-Z]{2}[0-9A-Z]{2,13}"));
        }
        assertThat(VatId.parse("US123456789")).isEmpty();
        assertThat(VatId.parse("DE١٣٦٦٩٥٩٧٦")).isEmpty();
    }

    private static String with(String text, int place, int digit) {
        return text.substring(0, place) + digit + text.substring(place + 1);
    }
}
