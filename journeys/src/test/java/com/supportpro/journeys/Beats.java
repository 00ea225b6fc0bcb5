package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the schedules of the add-ons for trials run: an add-on that works writes a new beat every second. */
final class Beats {

    private final Books books;
    private final Map<String, String> first = new HashMap<>();

    Beats(Books books) {
        this.books = books;
        TrialDesk.ADDONS.forEach(addon -> first.put(addon, beat(addon)));
    }

    /** Those that should beat and have not since. */
    List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        for (String addon : TrialDesk.ADDONS) {
            Standing standing = Standing.of(books, addon);
            String now = beat(addon);
            boolean beats = !now.equals(first.get(addon)) && now.startsWith(standing.version() + " ");
            if (standing.active() && !beats) {
                wrongs.add("no beat of " + addon + " but " + now);
            }
        }
        return wrongs;
    }

    private String beat(String addon) {
        return String.join("", books.all("select value from addon_storage where addon = ? and key = 'beat'", addon));
    }
}
