package com.supportpro.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hidden fields of a form on one of our own pages, which are written regularly enough for patterns. */
record Form(List<Field> hidden) {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    record Field(String name, String value) {}

    /** The first form with this action. */
    static Form find(String page, String action) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(1).equals(action)) {
                return new Form(hidden(form.group(2)));
            }
        }
        throw new IllegalStateException("There is no form " + action + " on the page");
    }

    List<Field> with(Map<String, String> typed) {
        List<Field> all = new ArrayList<>(hidden);
        typed.forEach((name, value) -> all.add(new Field(name, value)));
        return all;
    }

    private static List<Field> hidden(String form) {
        return HIDDEN.matcher(form)
                .results()
                .map(input -> new Field(attribute(NAME, input.group()), attribute(VALUE, input.group())))
                .toList();
    }

    private static String attribute(Pattern pattern, String input) {
        Matcher found = pattern.matcher(input);
        return found.find() ? found.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }
}
