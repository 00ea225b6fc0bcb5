package com.supportpro.desk.operators;

import com.supportpro.desk.texts.Words;

/** What roles are called: those that are built in have texts, others the name that somebody gave them. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Words words, String role) {
        String key = "roles.called." + role;
        return words.has(key) ? words.text(key) : role;
    }
}
