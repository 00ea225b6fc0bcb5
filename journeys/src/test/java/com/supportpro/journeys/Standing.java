package com.supportpro.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an add-on for trials stands on a desk, by its database.
 *
 * @param state ABSENT, INACTIVE, ACTIVE or FAILED
 * @param values what it has stored, without what it writes by itself
 * @param kept its values and settings as they were when the release before was replaced; empty when none was
 */
record Standing(
        String state,
        String version,
        Map<String, String> values,
        Map<String, String> settings,
        List<Map<String, String>> kept) {

    private static final String NOT_ITS_OWN = " and key not in ('beat', 'trouble')";
    private static final String KEPT = """
            %s where copy = (select snapshot from kept_release where publisher || '/' || slug = ? and version = '1.0.0')""";

    static Standing of(Books books, String addon) {
        List<String> installed = books.all(
                "select state || ' ' || coalesce(version, '') from installation where publisher || '/' || slug = ?",
                addon);
        String[] row =
                installed.isEmpty() ? new String[] {"ABSENT"} : installed.get(0).split(" ", 2);
        return new Standing(
                row[0],
                row.length > 1 ? row[1] : "",
                pairs(books.all("select key || '=' || value from addon_storage where addon = ?" + NOT_ITS_OWN, addon)),
                pairs(books.all("select name || '=' || value from addon_setting where addon = ?", addon)),
                List.of(
                        pairs(books.all(
                                KEPT.formatted("select key || '=' || value from addon_copy_storage") + NOT_ITS_OWN,
                                addon)),
                        pairs(books.all(
                                KEPT.formatted("select name || '=' || value from addon_copy_setting"), addon))));
    }

    static Standing nothing() {
        return new Standing("ABSENT", "", Map.of(), Map.of(), List.of());
    }

    Standing is(String otherState, String otherVersion) {
        return new Standing(otherState, otherVersion, values, settings, kept);
    }

    /** The next release has taken its place. */
    Standing moved() {
        return new Standing(
                state,
                TrialAddons.NEW,
                renamed(values, TrialAddons.prefix(TrialAddons.OLD), TrialAddons.prefix(TrialAddons.NEW)),
                renamed(settings, TrialAddons.setting(TrialAddons.OLD), TrialAddons.setting(TrialAddons.NEW)),
                kept);
    }

    /** The release before is there again, with what it had. */
    Standing setBack() {
        return new Standing(state, TrialAddons.OLD, kept.get(0), kept.get(1), kept);
    }

    /** Whether it is the same but for what is kept. */
    boolean same(Standing other) {
        return state.equals(other.state)
                && version.equals(other.version)
                && values.equals(other.values)
                && settings.equals(other.settings);
    }

    boolean active() {
        return state.equals("ACTIVE");
    }

    private static Map<String, String> renamed(Map<String, String> from, String before, String after) {
        Map<String, String> all = new TreeMap<>();
        from.forEach((name, value) ->
                all.put(name.startsWith(before) ? after + name.substring(before.length()) : name, value));
        return all;
    }

    private static Map<String, String> pairs(List<String> lines) {
        Map<String, String> all = new TreeMap<>();
        lines.forEach(line -> all.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return all;
    }
}
