package com.supportpro.store.licences;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a help-desk licence, {@code SP-XXXX-XXXX-XXXX-XXXX}: 15 random characters that cannot be taken for each
 * other, and one that tells a slip of the finger from a key that does not exist (Luhn, modulo 32).
 */
public record LicenceKey(String value) {

    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int RANDOM_CHARACTERS = 15;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws MistypedLicenceKeyException when it cannot be a key */
    public LicenceKey {
        if (!value.equals(grouped(characters(value)))) {
            throw new MistypedLicenceKeyException("its groups are not separated as in SP-XXXX-XXXX-XXXX-XXXX");
        }
    }

    static LicenceKey generate() {
        StringBuilder random = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LicenceKey(grouped(random.append(checkCharacter(random)).toString()));
    }

    /**
     * As people type it: in any case, with or without hyphens and spaces.
     *
     * @throws MistypedLicenceKeyException when it cannot be a key
     */
    public static LicenceKey parse(@Nullable String typed) {
        return new LicenceKey(grouped(characters(typed == null ? "" : typed)));
    }

    /** What others may see: {@code SP-••••-7F3A}. */
    public String masked() {
        return "SP-••••-" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String characters(String typed) {
        String text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        String characters = text.startsWith("SP") && text.length() > 16 ? text.substring(2) : text;
        if (!SHAPE.matcher(characters).matches()) {
            throw new MistypedLicenceKeyException("it does not look like SP-XXXX-XXXX-XXXX-XXXX");
        }
        if (checkCharacter(characters.substring(0, RANDOM_CHARACTERS)) != characters.charAt(RANDOM_CHARACTERS)) {
            throw new MistypedLicenceKeyException("a character is wrong or two have changed places");
        }
        return characters;
    }

    private static String grouped(String characters) {
        return "SP-" + String.join("-", characters.split("(?<=\\G.{4})"));
    }

    private static char checkCharacter(CharSequence characters) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            int doubled = ALPHABET.indexOf(characters.charAt(characters.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += doubled / base + doubled % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
