package com.supportpro.desk.runtime.web;

import com.supportpro.desk.texts.Words;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.settings.SettingsField;
import java.util.Locale;

/**
 * What an add-on calls its settings in the reader's language: its own texts {@code settings.<name>.title},
 * {@code .description} and {@code .choice.<value>}, else what the schema says.
 */
record OwnWords(AddonId addon, Words words) {

    String title(SettingsField field) {
        return own(field, "title", field.title());
    }

    String description(SettingsField field) {
        return own(field, "description", field.description());
    }

    /** The key has the value in lower case, with a hyphen for whatever is neither letter nor digit. */
    String choice(SettingsField field, String value) {
        String slug = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return own(field, "choice." + slug, value);
    }

    private String own(SettingsField field, String what, String otherwise) {
        return words.own(addon.toString(), "settings." + field.name() + "." + what, otherwise);
    }
}
