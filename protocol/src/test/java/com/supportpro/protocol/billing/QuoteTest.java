package com.supportpro.protocol.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final String QUOTE = """
            {"id": "7b0c6f6e-4f5e-4f5b-9a51-0c6b0b1f3c11", "addon": "acme/csat", "cycle": "monthly",
             "net": {"currency": "EUR", "minorUnits": 400}, "discount": {"currency": "EUR", "minorUnits": 100},%s
             "tax": {"currency": "EUR", "minorUnits": 76}, "total": {"currency": "EUR", "minorUnits": 476},
             "taxWords": "VAT 19 %%, Germany", "renewal": {"currency": "EUR", "minorUnits": 476},
             "renewsAt": "2027-01-31T00:00:00Z", "payWith": "", "trialEndsAt": null,
             "terms": "https://store.example/terms", "expiresAt": "2027-01-01T00:00:00Z"}""";

    @Test
    void thePriceBeforeTheDiscountIsSaid() {
        assertThat(read("\"listNet\": {\"currency\": \"EUR\", \"minorUnits\": 500},")
                        .listNet())
                .isEqualTo(new Money("EUR", 500));
    }

    @Test
    void ofAStoreThatDoesNotSayItTheNetIsTaken() {
        assertThat(read("").listNet()).isEqualTo(new Money("EUR", 400));
    }

    @Test
    void whatAPromotionLowersAndWhatItCostsAfterThatIsSaid() {
        Quote lowered = read("\"loweredPeriods\": 2, \"fullRenewal\": {\"currency\": \"EUR\", \"minorUnits\": 595},");

        assertThat(lowered.loweredPeriods()).isEqualTo(2);
        assertThat(lowered.fullRenewal()).isEqualTo(new Money("EUR", 595));
    }

    @Test
    void ofAStoreThatDoesNotSayItNothingIsLoweredAndEveryPeriodCostsTheSame() {
        assertThat(read("").loweredPeriods()).isZero();
        assertThat(read("").invoiceReason()).isEmpty();
        assertThat(read("").fullRenewal()).isEqualTo(new Money("EUR", 476));
    }

    @Test
    void periodsAreNotLessThanNone() {
        assertThatThrownBy(() -> read("\"loweredPeriods\": -1,"))
                .hasRootCauseInstanceOf(InvalidDocumentException.class);
    }

    private static Quote read(String listNet) {
        return ProtocolJson.mapper().readValue(QUOTE.formatted(listNet), Quote.class);
    }
}
