package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An add-on's id: {@code publisher/slug}, each of lower-case letters, digits and hyphens. */
public record AddonId(String publisher, String slug) implements Comparable<AddonId> {

    private static final Pattern PART = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62})");
    private static final String ALLOWED = "1 to 63 lower-case letters, digits and hyphens, not beginning with a hyphen";

    public AddonId {
        Rule.matching("publisher", publisher, PART, ALLOWED);
        Rule.matching("slug", slug, PART, ALLOWED);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AddonId parse(@Nullable String text) {
        String id = Rule.text("id", text, 3, 127);
        int slash = id.indexOf('/');
        if (slash < 0) {
            throw new InvalidDocumentException("id", "must be publisher/slug");
        }
        return new AddonId(id.substring(0, slash), id.substring(slash + 1));
    }

    @Override
    public int compareTo(AddonId other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return publisher + "/" + slug;
    }
}
