package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/** A range of versions, such as {@code >=1.0.0 <2.0.0} or {@code ^1.2.0}. Taken apart once: each page asks many times. */
public final class VersionRange {

    private static final String VERSION = "(?:[xX*]|\\d{1,9}(?:\\.(?:\\d{1,9}|[xX*])){0,2}(?:-[0-9A-Za-z.-]+)?)";
    private static final String COMPARATOR = "(?:(?:[<>]=?|[=~^]) ?)?" + VERSION;
    private static final String SET =
            "(?:" + VERSION + " - " + VERSION + "|" + COMPARATOR + "(?: +" + COMPARATOR + ")*+)";

    /** The library reads as far as it understands and leaves out the rest: what is no range must not come to it. */
    private static final Pattern RANGE = Pattern.compile(SET + "(?: *\\|\\| *" + SET + ")*+");

    private final String text;
    private final RangeList ranges;

    public VersionRange(String text) {
        this.text = Rule.text("range", text, 1, 100);
        if (!RANGE.matcher(text).matches()) {
            throw unreadable();
        }
        this.ranges = RangeListFactory.create(text);
        if (ranges.get().isEmpty()) {
            throw unreadable();
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VersionRange of(@Nullable String text) {
        return new VersionRange(Rule.text("range", text, 1, 100));
    }

    public boolean includes(Version version) {
        return version.semver().satisfies(ranges);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VersionRange range && text.equals(range.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    private static InvalidDocumentException unreadable() {
        return new InvalidDocumentException(
                "range", "must be a range such as >=1.0.0 <2.0.0 or ^1.2.0 || ^2.0.0, and nothing besides");
    }
}
