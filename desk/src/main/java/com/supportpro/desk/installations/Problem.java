package com.supportpro.desk.installations;

import com.supportpro.desk.planning.Fact;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.Words;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What went wrong and what to do, by code: the words are the texts {@code installations.problem.<code>.what} and
 * {@code .todo}, the values fill them in.
 */
public record Problem(String code, Map<String, String> values) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final Pattern UNENDED = Pattern.compile("[\\p{L}\\p{N})]$");
    private static final String FACT = "fact.";
    private static final int MOST_FACTS = 12;
    private static final int LONGEST_VALUE = 500;

    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a problem code: " + code);
        }
        var bounded = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> bounded.put(name, bounded(value)));
        values = Map.copyOf(bounded);
    }

    public static Problem of(String code) {
        return new Problem(code, Map.of());
    }

    public static Problem of(String code, String name, String value) {
        return new Problem(code, Map.of(name, value));
    }

    /** What follows from these facts. */
    public static Problem of(String code, List<Fact> facts) {
        Map<String, String> values = new LinkedHashMap<>();
        facts.stream().limit(MOST_FACTS).forEach(fact -> {
            String at = FACT + values.size() + ".";
            values.put(at + "code", fact.code());
            fact.values().forEach((name, value) -> values.put(at + name, value));
        });
        return new Problem(code, values);
    }

    /** What the store said no to. */
    public static Problem of(Refusal refusal) {
        String total = refusal.total() == null ? "" : refusal.total().toString();
        return new Problem(refusal.why().slug(), Map.of("detail", refusal.detail(), "total", total));
    }

    /** The release wants another desk version. */
    public static Problem incompatible(VersionRange needs, Version desk) {
        return new Problem("incompatible", Map.of("needs", needs.toString(), "desk", desk.toString()));
    }

    /** The release asks for more than the installed one, and nobody has agreed to that. */
    public static Problem consentNeeded(List<String> permissions) {
        return Problem.of("consent-needed", "permissions", String.join(", ", permissions));
    }

    /** The text key of what happened. */
    public String whatKey() {
        return "installations.problem." + code + ".what";
    }

    /** The text key of what to do about it. */
    public String todoKey() {
        return "installations.problem." + code + ".todo";
    }

    /** What happened, as a sentence: the reason it ends with may be the name of a fault. */
    public String what(Words words) {
        return ended(words.text(whatKey(), arguments(words, String.join(" ", facts(words)))));
    }

    /** The same without the facts that it follows from. */
    public String headline(Words words) {
        return ended(words.text(whatKey(), arguments(words, "")).strip());
    }

    /** What happened, as a line that can be kept and told to each reader in their own language. */
    public String line() {
        List<Object> pairs =
                new ArrayList<>(List.of("why", facts().map(this::factLine).toList()));
        values.forEach((name, value) -> {
            if (!name.startsWith(FACT)) {
                pairs.add(name);
                pairs.add(value);
            }
        });
        return Said.line(whatKey(), pairs.toArray());
    }

    /** What to do about it, in words. */
    public String todo(Words words) {
        return words.text(todoKey(), arguments(words, ""));
    }

    /** The facts that it follows from, as sentences in their order; none for most problems. */
    public List<String> facts(Words words) {
        return facts().map(at -> words.said(factLine(at))).toList();
    }

    private static String ended(String what) {
        return UNENDED.matcher(what).find() ? what + "." : what;
    }

    /** The values in words: the reason among them may be a line of its own. */
    private Object[] arguments(Words words, String why) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.keySet().removeIf(name -> name.startsWith(FACT));
        all.replaceAll((name, value) -> words.said(value));
        all.put("why", why);
        return all.entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray();
    }

    /** Where the values of the facts begin, in their order. */
    private Stream<String> facts() {
        return values.keySet().stream()
                .filter(name -> name.startsWith(FACT) && name.endsWith(".code"))
                .map(name -> name.substring(0, name.length() - "code".length()))
                .sorted(Comparator.comparingInt(at -> Integer.parseInt(at.substring(FACT.length(), at.length() - 1))));
    }

    private String factLine(String at) {
        Object[] arguments = values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(at))
                .flatMap(value -> Stream.of(value.getKey().substring(at.length()), value.getValue()))
                .toArray();
        return Said.line("planning.fact." + values.get(at + "code"), arguments);
    }

    private static String bounded(String value) {
        int most = Said.isLine(value) ? Said.LONGEST : LONGEST_VALUE;
        return value.length() <= most ? value : value.substring(0, most - 1) + "…";
    }
}
