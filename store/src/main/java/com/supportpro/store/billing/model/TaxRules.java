package com.supportpro.store.billing.model;

import com.supportpro.store.billing.model.TaxDecision.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * VAT on electronic services sold from a member state of the European Union (directive 2006/112/EC, articles 44, 58, 196):
 * the seller's rate at home, the customer's abroad, owed by the customer when a business with a VAT id of the state whose form
 * and check digits are right, and none outside the Union. Whether people have looked the id up stands in the evidence. Northern Ireland is in it for goods only and so counts as outside.
 */
public final class TaxRules {

    private TaxRules() {}

    public static TaxDecision decide(Seller seller, Buyer buyer, Instant at) {
        String country = taxCountry(buyer.country());
        Map<String, String> evidence = evidence(seller, buyer, country, at);
        if (!VatRates.STANDARD.covers(country)) {
            return untaxed(Kind.OUT_OF_SCOPE, "O", "No VAT: outside the scope of EU VAT", evidence);
        }
        if (country.equals(seller.country())) {
            return taxed(Kind.DOMESTIC, country, at, evidence);
        }
        if (validIn(country, buyer)) {
            return untaxed(Kind.REVERSE_CHARGE, "AE", "Reverse charge: VAT is owed by the customer", evidence);
        }
        return taxed(Kind.DESTINATION, country, at, evidence);
    }

    /** Whose VAT holds in a country: Monaco is part of France's territory; other such territories have no code of their own. */
    public static String taxCountry(String country) {
        return country.equals("MC") ? "FR" : country;
    }

    private static boolean validIn(String country, Buyer buyer) {
        return VatId.parse(buyer.vatId())
                .filter(id -> id.country().equals(country))
                .isPresent();
    }

    private static TaxDecision taxed(Kind kind, String country, Instant at, Map<String, String> evidence) {
        VatRates.Rate rate = VatRates.STANDARD.rate(country, at);
        evidence.put("rateSince", rate.from().toString());
        String name = new Locale("", country).getDisplayCountry(Locale.ENGLISH);
        String words = "VAT " + rate.percent().toPlainString() + " %, " + name;
        return new TaxDecision(kind, "S", rate.percent(), words, evidence);
    }

    private static TaxDecision untaxed(Kind kind, String category, String words, Map<String, String> evidence) {
        return new TaxDecision(kind, category, BigDecimal.ZERO, words, evidence);
    }

    private static Map<String, String> evidence(Seller seller, Buyer buyer, String taxCountry, Instant at) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("seller", seller.country());
        evidence.put("buyer", buyer.country());
        evidence.put("taxCountry", taxCountry);
        evidence.put("company", String.valueOf(buyer.company()));
        evidence.put("vatId", buyer.vatId());
        evidence.put("vatIdConfirmed", String.valueOf(buyer.vatIdConfirmed()));
        evidence.put("decidedAt", at.toString());
        return evidence;
    }
}
