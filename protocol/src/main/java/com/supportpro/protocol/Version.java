package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/**
 * A semantic version (semver.org 2.0.0); build metadata is not allowed, because it would not tell two releases apart. Taken
 * apart once: each page compares many.
 */
public final class Version implements Comparable<Version> {

    private final String text;
    private final Semver semver;

    public Version(String text) {
        this.text = Rule.text("version", text, 5, 64);
        Semver parsed = Semver.parse(text);
        if (parsed == null
                || !parsed.getBuild().isEmpty()
                || !parsed.getVersion().equals(text)) {
            throw new InvalidDocumentException("version", "must be a semantic version such as 1.2.0");
        }
        this.semver = parsed;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Version of(@Nullable String text) {
        return new Version(Rule.text("version", text, 5, 64));
    }

    public boolean newerThan(Version other) {
        return compareTo(other) > 0;
    }

    /** Whether it is a pre-release such as 1.0.0-beta.1. */
    public boolean preRelease() {
        return !semver.getPreRelease().isEmpty();
    }

    @Override
    public int compareTo(Version other) {
        return semver.compareTo(other.semver);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && text.equals(version.text);
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

    Semver semver() {
        return semver;
    }
}
