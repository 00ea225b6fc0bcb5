package com.supportpro.desk.operators;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first-run set-up asks for. Missing fields are empty. */
public record SetUpInput(
        String name, String email, String password, String deskName, String storeUrl, String licenceKey) {

    public SetUpInput(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String deskName,
            @Nullable String storeUrl,
            @Nullable String licenceKey) {
        this.name = clean(name);
        this.email = clean(email);
        this.password = password == null ? "" : password;
        this.deskName = clean(deskName);
        this.storeUrl = clean(storeUrl);
        this.licenceKey = clean(licenceKey);
    }

    /** Keys of texts that say what is wrong, by field. */
    Map<String, String> mistakes(PasswordPolicy policy) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > 120) {
            mistakes.put("name", "setup.mistake.name");
        }
        if (!email.matches("[^\\s@]{1,100}@[^\\s@]{1,150}")) {
            mistakes.put("email", "setup.mistake.email");
        }
        policy.mistake(password, email).ifPresent(mistake -> mistakes.put("password", mistake));
        if (deskName.isEmpty() || deskName.length() > 80) {
            mistakes.put("deskName", "setup.mistake.deskName");
        }
        mistakes.putAll(new StoreEntry(storeUrl, licenceKey).mistakes());
        return mistakes;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "SetUpInput[" + email + ", " + deskName + ", " + storeUrl + "]";
    }
}
