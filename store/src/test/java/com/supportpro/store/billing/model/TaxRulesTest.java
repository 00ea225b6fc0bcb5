package com.supportpro.store.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.store.billing.model.TaxDecision.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TaxRulesTest {

    private static final Seller GERMAN = new Seller("DE");
    private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
    private static final String MEMBERS =
            "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

    @Test
    void atHomeTheSellersRateHoldsForEveryone() {
        TaxDecision business = decide(new Buyer("DE", true, "DE136695976", true));

        assertThat(business.kind()).isEqualTo(Kind.DOMESTIC);
        assertThat(business.category()).isEqualTo("S");
        assertThat(business.words()).isEqualTo("VAT 19 %, Germany");
        assertThat(decide(Buyer.person("DE")).ratePercent()).isEqualByComparingTo("19");
    }

    @Test
    void aBusinessInAnotherStateOwesTheTaxItself() {
        TaxDecision decision = decide(new Buyer("AT", true, "ATU13585627", true));

        assertThat(decision.kind()).isEqualTo(Kind.REVERSE_CHARGE);
        assertThat(decision.category()).isEqualTo("AE");
        assertThat(decision.ratePercent()).isZero();
        assertThat(decision.words()).isEqualTo("Reverse charge: VAT is owed by the customer");
        assertThat(decision.evidence()).containsEntry("vatId", "ATU13585627").containsEntry("buyer", "AT");
    }

    @Test
    void withoutAValidVatIdOfItsOwnStateABusinessIsTaxedLikeAPerson() {
        assertThat(decide(new Buyer("AT", true, "ATU13585626", true)).kind()).isEqualTo(Kind.DESTINATION);
        assertThat(decide(new Buyer("AT", true, "FR40303265045", true)).kind()).isEqualTo(Kind.DESTINATION);
        assertThat(decide(new Buyer("AT", true, "", true)).kind()).isEqualTo(Kind.DESTINATION);
    }

    @Test
    void anIdThatNobodyLookedUpCountsAndTheEvidenceSaysSo() {
        TaxDecision decision = decide(new Buyer("AT", true, "ATU13585627", false));

        assertThat(decision.kind()).isEqualTo(Kind.REVERSE_CHARGE);
        assertThat(decision.evidence()).containsEntry("vatIdConfirmed", "false");
    }

    @Test
    void greeceHasAPrefixOfItsOwn() {
        assertThat(decide(new Buyer("GR", true, "EL094259216", true)).kind()).isEqualTo(Kind.REVERSE_CHARGE);
        assertThat(decide(Buyer.person("GR")).words()).isEqualTo("VAT 24 %, Greece");
    }

    @Test
    void monacoIsTaxedLikeFrance() {
        assertThat(decide(Buyer.person("MC")).words()).isEqualTo("VAT 20 %, France");
        assertThat(decide(new Buyer("MC", true, "FR40303265045", true)).kind()).isEqualTo(Kind.REVERSE_CHARGE);
        assertThat(TaxRules.decide(new Seller("FR"), Buyer.person("MC"), NOW).kind())
                .isEqualTo(Kind.DOMESTIC);
    }

    @Test
    void northernIrelandIsOutsideForServices() {
        assertThat(decide(new Buyer("GB", true, "XI980780684", true)).kind()).isEqualTo(Kind.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "GB", "CH", "NO", "AX", "RE", "GI", "SM", "VA", "VN", "XX"})
    void elsewhereThereIsNone(String country) {
        TaxDecision decision = decide(Buyer.person(country));

        assertThat(decision.kind()).isEqualTo(Kind.OUT_OF_SCOPE);
        assertThat(decision.category()).isEqualTo("O");
        assertThat(decision.ratePercent()).isZero();
    }

    @Test
    void theRatesOfAllMemberStatesAreKnownAndOfNoOtherCountry() {
        assertThat(Stream.of(Locale.getISOCountries()).filter(VatRates.STANDARD::covers))
                .containsExactlyInAnyOrder(MEMBERS.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "EE,2025-06-30T20:59:59Z,22",
        "EE,2025-06-30T21:00:00Z,24",
        "FI,2024-08-31T20:59:59Z,24",
        "FI,2024-08-31T21:00:00Z,25.5",
        "SK,2024-12-31T22:59:59Z,20",
        "SK,2024-12-31T23:00:00Z,23",
        "RO,2025-07-31T20:59:59Z,19",
        "RO,2025-07-31T21:00:00Z,21",
        "LU,2026-01-01T00:00:00Z,17",
        "DE,1990-01-01T00:00:00Z,19"
    })
    void aRateHoldsFromMidnightInItsState(String country, Instant at, BigDecimal percent) {
        assertThat(VatRates.STANDARD.rate(country, at).percent()).isEqualByComparingTo(percent);
    }

    @Test
    void aDecisionSurvivesItsKeeping() {
        TaxDecision decision = decide(Buyer.person("FI"));
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(decision), TaxDecision.class))
                .isEqualTo(decision);
        assertThat(decision.words()).isEqualTo("VAT 25.5 %, Finland");
    }

    @Test
    void aSellerOutsideTheUnionIsRefusedInWords() {
        assertThatThrownBy(() -> new Seller("US")).hasMessageContaining("member state of the EU, not US");
    }

    private static TaxDecision decide(Buyer buyer) {
        return TaxRules.decide(GERMAN, buyer, NOW);
    }
}
