package com.supportpro.platform.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in which bucket something is kept; written {@code s3://bucket} or {@code s3://bucket/some/prefix}.
 *
 * @param prefix empty, or ends with a slash
 */
public record S3Place(String bucket, String prefix) {

    private static final String SCHEME = "s3://";
    private static final Pattern FORM = Pattern.compile(
            "s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?<prefix>[\\w.-]{1,100}(?:/[\\w.-]{1,100}){0,8}))?/?");

    /**
     * The place that a setting names; empty when it names a folder.
     *
     * @param variable that set it
     * @throws com.supportpro.platform.home.StartRefusedException when it begins as a place in a bucket, and is none
     */
    public static Optional<S3Place> in(String variable, String setting) {
        if (!setting.startsWith(SCHEME)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(setting);
        if (!parts.matches()) {
            throw new S3SettingException(
                    variable + " is \"" + setting + "\".",
                    "Set it to a folder, or to a place in a bucket such as s3://packages/store.");
        }
        String prefix = parts.group("prefix");
        return Optional.of(new S3Place(parts.group("bucket"), prefix == null ? "" : prefix + "/"));
    }

    String key(String name) {
        return prefix + name;
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
