package com.supportpro.journeys;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The panel's own English, by which a page in another language is found to be left in it. */
final class EnglishLeft {

    /** Shorter than this, a part of a text may stand in what customers or publishers wrote. */
    private static final int LONG = 16;

    /** The language's own name, and a role that somebody may rename. */
    private static final Set<String> NAMES = Set.of("English", "Administrator");

    /** A key that stands on a page because it has no text in any language. */
    private static final Pattern KEY = Pattern.compile(
            "(marketplace|bundles|installations|billinglink|grids?|nav|panel|planning|disk)(\\.[A-Za-z0-9_-]+)+");

    private final Set<String> whole = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();

    EnglishLeft() throws IOException {
        Properties translated = read(Places.vietnamese());
        String vietnamese = String.join("\n", translated.values().toArray(String[]::new));
        for (Path file : files()) {
            Properties english = read(file);
            for (String key : english.stringPropertyNames()) {
                String text = english.getProperty(key);
                if (!text.equals(translated.getProperty(key))) {
                    add(text, vietnamese);
                }
            }
        }
    }

    private void add(String text, String vietnamese) {
        boolean tag = text.matches("[a-z-]+"); // Publishers write single words in small letters, too.
        if (!text.contains("{") && !NAMES.contains(text) && !tag) {
            whole.add(text);
        }
        Stream.of(text.split("\\{[^{}]*\\}|[{}#]"))
                .map(String::strip)
                .filter(part -> part.length() >= LONG && part.contains(" ") && !vietnamese.contains(part))
                .forEach(parts::add);
    }

    /** Texts of the panel that stand in English, or as their bare key, on a page of these words, one a line. */
    Set<String> on(String page) {
        Set<String> lines = page.lines().map(String::strip).collect(Collectors.toSet());
        return Stream.of(
                        whole.stream().filter(lines::contains),
                        parts.stream().filter(page::contains),
                        lines.stream().filter(line -> KEY.matcher(line).matches()))
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Places.english())) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
