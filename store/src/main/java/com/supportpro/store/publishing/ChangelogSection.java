package com.supportpro.store.publishing;

import com.supportpro.protocol.Version;
import java.util.List;
import java.util.regex.Pattern;

/** What a changelog says about one version: from the heading that names it to the next heading of its rank. */
final class ChangelogSection {

    static final int MOST = 5_000;

    private static final Pattern HEADING = Pattern.compile("#{1,6} .{0,200}");

    private ChangelogSection() {}

    /** The section, or the beginning of the whole when no heading names the version; cut to what a listing may hold. */
    static String of(String changelog, Version version) {
        List<String> lines = changelog.lines().toList();
        Pattern named =
                Pattern.compile(".*(?<![0-9A-Za-z.-])v?" + Pattern.quote(version.toString()) + "(?![0-9A-Za-z.-]).*");
        for (int at = 0; at < lines.size(); at++) {
            if (rank(lines.get(at)) > 0 && named.matcher(lines.get(at)).matches()) {
                return cut(below(lines, at));
            }
        }
        return cut(changelog);
    }

    private static String below(List<String> lines, int heading) {
        int end = heading + 1;
        while (end < lines.size() && (rank(lines.get(end)) == 0 || rank(lines.get(end)) > rank(lines.get(heading)))) {
            end++;
        }
        return String.join("\n", lines.subList(heading + 1, end)).strip();
    }

    private static int rank(String line) {
        return HEADING.matcher(line).matches() ? line.indexOf(' ') : 0;
    }

    private static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        String kept = text.substring(0, MOST - 2);
        return kept.substring(0, Math.max(kept.lastIndexOf('\n'), 0)) + "\n…";
    }
}
