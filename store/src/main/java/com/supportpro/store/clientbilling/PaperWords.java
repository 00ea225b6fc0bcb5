package com.supportpro.store.clientbilling;

import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.billing.model.TaxDecision.Kind;
import com.supportpro.store.language.Language;
import com.supportpro.store.language.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What invoices say beside their figures, in one language. */
public record PaperWords(Language language) {

    private static final Phrases PHRASES = new Phrases("paper");
    private static final String PROMOTION = "Promotion ";

    /** @param known what the add-on is called now, for lines that do not keep what it was called then */
    public String line(Invoice.Line line, Order order, String known) {
        String description = line.description();
        if (line.name() == null && description.startsWith(PROMOTION)) {
            return say("promotion", Map.of("code", description.substring(PROMOTION.length())));
        }
        String name = line.name() == null ? known : line.name();
        return say(
                "line",
                Map.of("name", name, "cycle", say("cycle." + order.cycle().name(), Map.of())));
    }

    /** Whose tax it is, or why there is none. */
    String tax(TaxDecision decision) {
        return switch (decision.kind()) {
            case DOMESTIC, DESTINATION ->
                say("vat", Map.of("country", country(decision.evidence().getOrDefault("taxCountry", ""))));
            case REVERSE_CHARGE -> say("reverse-charge", Map.of());
            case OUT_OF_SCOPE -> say("outside-scope", Map.of());
        };
    }

    /** What the law wants said. */
    List<String> notes(TaxDecision decision) {
        return decision.kind() == Kind.REVERSE_CHARGE ? List.of(say("reverse-charge.note", Map.of())) : List.of();
    }

    String country(String code) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    String say(String key, Map<String, Object> values) {
        return PHRASES.say(language, key, values);
    }
}
