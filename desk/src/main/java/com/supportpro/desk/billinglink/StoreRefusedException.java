package com.supportpro.desk.billinglink;

import java.util.Map;
import java.util.Set;

/** The store said no, or what answers in its place cannot be believed. The message is safe to show. */
class StoreRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Refusals of the store that have words of ours, so that each reader is told in their own language. */
    private static final Set<String> KNOWN = Set.of(
            "licence-key-mistyped",
            "licence-unknown",
            "licence-suspended",
            "too-many-desks",
            "too-many-registrations",
            "wrong-account");

    private static final Set<String> ADDRESS = Set.of("noStore", "otherAddress", "key");

    private final int status;
    private final String code;

    StoreRefusedException(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    /** What we have against the store, as the last part of a text's key. */
    static StoreRefusedException ours(String code) {
        return new StoreRefusedException(0, code, "");
    }

    int status() {
        return status;
    }

    /** Whether this is the OAuth error. */
    boolean is(String error) {
        return code.equals(error);
    }

    /** Whether the address is what is wrong, and not the licence. */
    boolean ofTheAddress() {
        return status == 0 && ADDRESS.contains(code);
    }

    /** The store's words; empty when it gave none. */
    String words() {
        return String.valueOf(getMessage());
    }

    /** The key of the text that tells of it. */
    String textKey() {
        if (status == 0) {
            return "billinglink.refused." + code;
        }
        if (KNOWN.contains(code)) {
            return "billinglink.refused." + code;
        }
        return words().isEmpty() ? "billinglink.refused.status" : "billinglink.refused.words";
    }

    Map<String, Object> arguments() {
        return Map.of("words", words(), "status", String.valueOf(status));
    }
}
