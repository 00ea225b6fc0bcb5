package com.supportpro.store.billing.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A VAT identification number that is well formed, check digits included; whether it was given out, only its state knows.
 *
 * @param text prefix and number without spaces, such as {@code DE136695976}
 */
public record VatId(String text) {

    public VatId {
        if (!VatIdFormat.wellFormed(text)) {
            throw new IllegalArgumentException("Not a VAT id: " + text);
        }
    }

    /** As people write it, with spaces, dots or dashes; empty when it cannot be one. */
    public static Optional<VatId> parse(String typed) {
        String text = typed.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        return VatIdFormat.wellFormed(text) ? Optional.of(new VatId(text)) : Optional.empty();
    }

    /** ISO 3166 code of the country it belongs to: Greece's prefix is EL, Northern Ireland's XI. */
    public String country() {
        String prefix = text.substring(0, 2);
        return switch (prefix) {
            case "EL" -> "GR";
            case "XI" -> "GB";
            default -> prefix;
        };
    }
}
