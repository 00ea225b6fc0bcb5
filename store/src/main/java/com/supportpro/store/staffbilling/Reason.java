package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Rule;
import org.jspecify.annotations.Nullable;

/** Words that staff give for a deed; customers read them. */
final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    /** @throws InvalidDocumentException when it says nothing or too much */
    static String of(@Nullable String typed) {
        return Rule.text("reason", typed == null ? "" : typed.strip(), 1, LONGEST);
    }
}
