package com.supportpro.platform.home;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What values of settings may look like. */
final class SettingValues {

    private static final Pattern UNIT = Pattern.compile("\\d+(ns|us|ms|s|m|h|d)|[Pp].+");

    private SettingValues() {}

    static boolean isSwitch(String value) {
        return value.equals("true") || value.equals("false");
    }

    static Predicate<String> oneOf(String... words) {
        return List.of(words)::contains;
    }

    /** A number without a unit would be taken for milliseconds, which nobody means. */
    static boolean isDuration(String value) {
        return isWait(value) && !DurationStyle.detectAndParse(value).isZero();
    }

    /** A duration, or none at all. */
    static boolean isWait(String value) {
        return UNIT.matcher(value).matches()
                && can(() -> DurationStyle.detectAndParse(value).compareTo(Duration.ZERO) >= 0);
    }

    static Predicate<String> number(int least, int most) {
        return value -> can(() -> Integer.parseInt(value) >= least && Integer.parseInt(value) <= most);
    }

    static boolean isSize(String value) {
        return can(() -> DataSize.parse(value).toBytes() > 0);
    }

    static boolean isUuid(String value) {
        return can(() -> UUID.fromString(value).toString().equalsIgnoreCase(value));
    }

    static boolean isAddress(String value) {
        return can(() -> {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
        });
    }

    /** Whether only this machine reaches what listens there. */
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private interface Reading {

        boolean good();
    }

    /** Whether it can be read, and is good. */
    private static boolean can(Reading reading) {
        try {
            return reading.good();
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }
}
