package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goes through the pages of an application, looks at each, and tells in the end what it found and which it has not seen. */
final class Walk {

    private final Visitor at;
    private final Application application;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Walk(Visitor at, Application application) {
        this.at = at;
        this.application = application;
    }

    void along(List<String> paths) {
        paths.forEach(this::to);
    }

    void to(String path) {
        Response answer = at.page.navigate(application.url() + path);
        look(answer.ok());
    }

    /** Looks at the page that a click has led to. */
    void here() {
        look(true);
    }

    Set<String> seen() {
        return seen;
    }

    void foundNoFault() {
        assertThat(faults).isEmpty();
        at.hasNothingToComplainOf();
    }

    /** No page was left out, unless it is known not to be one. */
    void leavesNoneOut(Set<String> noPages, Set<String> seenByOthers) {
        List<String> missed = Routes.of(at, application, "GET").stream()
                .filter(route -> !route.matches("/(api|v1)/.*") && !noPages.contains(withoutPatterns(route)))
                .filter(route -> !Routes.leadsTo(route, seen) && !Routes.leadsTo(route, seenByOthers))
                .toList();
        assertThat(missed).as("pages that nobody looked at").isEmpty();
    }

    /** {@code {name}} for {@code {name:[a-z]+}}. */
    private static String withoutPatterns(String route) {
        return route.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}");
    }

    private void look(boolean there) {
        String path = at.page.url().replaceFirst("https?://[^/]+", "");
        if (there) {
            seen.add(path.replaceFirst("\\?.*", ""));
        }
        try {
            at.findsItFinished(path.replaceAll("[^a-z]+", "-"));
        } catch (AssertionError fault) {
            faults.add(fault.getMessage());
        }
    }
}
