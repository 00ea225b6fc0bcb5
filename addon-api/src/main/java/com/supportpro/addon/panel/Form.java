package com.supportpro.addon.panel;

import java.util.List;

/**
 * Something that can be done; without fields it is a button.
 *
 * @param action what is called when it is sent: lower-case letters, digits and hyphens, at most 40 characters
 * @param button its label, at most 60 characters are shown
 * @param fields at most 10
 */
public record Form(String action, String button, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form button(String action, String label) {
        return new Form(action, label, List.of());
    }
}
