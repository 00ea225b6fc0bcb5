package com.supportpro.desk.installations.web;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Fit;
import java.util.stream.Collectors;

/**
 * How an installed add-on gets along with another desk version.
 *
 * @param state fits, update_before, update_after or none
 * @param update the release to go to, or empty
 */
public record FitView(String addon, String name, String installed, String state, String update, String text) {

    static FitView of(Fit fit, Page page) {
        String update = fit.to().map(Object::toString).orElse("");
        String why = fit.why().stream()
                .map(fact -> page.text(
                        fact.key(),
                        fact.values().entrySet().stream()
                                .flatMap(value -> java.util.stream.Stream.of(value.getKey(), value.getValue()))
                                .toArray()))
                .collect(Collectors.joining(" "));
        String text = page.text("installations.fit." + fit.state(), "version", update);
        return new FitView(
                fit.id().toString(),
                fit.name(),
                fit.installed().toString(),
                fit.state().name().toLowerCase(java.util.Locale.ROOT),
                update,
                why.isEmpty() ? text : text + " " + why);
    }
}
