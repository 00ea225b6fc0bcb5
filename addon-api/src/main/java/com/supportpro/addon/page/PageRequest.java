package com.supportpro.addon.page;

import java.util.Map;

/**
 * Somebody opens a page, or sends its form.
 *
 * @param about what the link was made for; nobody can have changed it
 * @param sent whether the form was sent. Programs follow links in messages: only a form may change anything
 * @param values by name of the field, at most 10 of 4,000 characters
 * @param language the tag of the language that the page is in
 */
public record PageRequest(String about, boolean sent, Map<String, String> values, String language) {

    public PageRequest {
        values = Map.copyOf(values);
    }

    /** The value without blanks around it; empty when it was not sent. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
