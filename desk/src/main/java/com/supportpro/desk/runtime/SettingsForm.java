package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.settings.SettingsField;
import java.util.List;

/**
 * What an operator may enter for an add-on.
 *
 * @param name the add-on's name, empty while it does not run
 * @param running whether it runs; there are no fields else, because the schema is the running release's
 * @param testable whether the add-on can try settings out
 */
public record SettingsForm(AddonId addon, String name, boolean running, boolean testable, List<Field> fields) {

    public SettingsForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field with what is saved for it.
     *
     * @param value what is saved, else the default, else empty; always empty for a secret
     * @param set whether something is saved
     */
    public record Field(SettingsField definition, String value, boolean set) {}
}
