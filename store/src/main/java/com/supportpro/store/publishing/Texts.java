package com.supportpro.store.publishing;

import com.supportpro.protocol.InvalidDocumentException;

/** Texts that a database and a page can hold: whole characters, and no control characters but tab and line ends. */
final class Texts {

    private Texts() {}

    static String plain(String field, String text) {
        if (!text.codePoints().allMatch(Texts::allowed)) {
            throw new InvalidDocumentException(field, "must not have control characters or halves of characters");
        }
        return text;
    }

    private static boolean allowed(int character) {
        int type = Character.getType(character);
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout || type != Character.CONTROL && type != Character.SURROGATE;
    }
}
