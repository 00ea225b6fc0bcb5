package com.supportpro.desk.runtime.shown;

import com.supportpro.addon.panel.Field;
import com.supportpro.addon.panel.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Forms of add-ons, and what is sent with them. */
public final class Forms {

    public static final int MOST_FIELDS = 10;
    public static final int LONGEST_VALUE = 4_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_CHOICE = 100;

    private Forms() {}

    static Form neat(Form form) {
        return new Form(
                name(form.action()),
                Plain.line(form.button(), 60),
                Plain.first(form.fields(), MOST_FIELDS, Forms::neat));
    }

    /** What was sent, as far as a form can have such fields. */
    public static Map<String, String> sent(Map<String, List<String>> parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.forEach((name, all) -> {
            if (values.size() < MOST_FIELDS && isName(name) && !all.isEmpty() && all.get(0) != null) {
                values.put(name, Plain.text(all.get(0).replace("\r\n", "\n"), LONGEST_VALUE));
            }
        });
        return values;
    }

    /** Whether something can be named so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Field neat(Field field) {
        return new Field(
                name(field.name()),
                Objects.requireNonNull(field.type(), "type"),
                Plain.line(field.label(), 160),
                Plain.text(field.value(), LONGEST_VALUE),
                field.required(),
                Plain.first(field.choices(), MOST_CHOICES, Forms::neat));
    }

    private static Field.Choice neat(Field.Choice choice) {
        if (choice.value().length() > LONGEST_CHOICE) {
            throw new IllegalStateException("A choice has " + LONGEST_CHOICE + " characters at the most");
        }
        return new Field.Choice(choice.value(), Plain.line(choice.label(), 80));
    }

    private static String name(String name) {
        if (!isName(name)) {
            throw new IllegalStateException("Lower-case letters, digits and hyphens name a field or an action");
        }
        return name;
    }
}
