package com.supportpro.desk.operators;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The store and the licence as somebody enters them. Missing fields are empty. */
public record StoreEntry(String storeUrl, String licenceKey) {

    private static final Pattern ADDRESS =
            Pattern.compile("https://[^\\s/?#@]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/?");
    /** Letters and digits that cannot be taken for each other, with or without the beginning. */
    private static final Pattern KEY = Pattern.compile("(SP)?[2-9A-HJ-NP-Z]{16}");

    private static final int LONGEST_KEY = 64;

    public StoreEntry(@Nullable String storeUrl, @Nullable String licenceKey) {
        this.storeUrl = storeUrl == null ? "" : storeUrl.strip();
        this.licenceKey = licenceKey == null ? "" : licenceKey.strip();
    }

    /** Keys of texts that say what is wrong, by field: what can be told without asking the store. */
    public Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (!ADDRESS.matcher(storeUrl).matches() || !readable(storeUrl)) {
            mistakes.put("storeUrl", "setup.mistake.storeUrl");
        }
        if (licenceKey.isEmpty()) {
            mistakes.put("licenceKey", "setup.mistake.licenceKey");
        } else if (!keyLike(licenceKey)) {
            mistakes.put("licenceKey", "billinglink.refused.licence-key-mistyped");
        }
        return mistakes;
    }

    private static boolean keyLike(String typed) {
        String characters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return typed.length() <= LONGEST_KEY && KEY.matcher(characters).matches();
    }

    private static boolean readable(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "StoreEntry[" + storeUrl + "]";
    }
}
