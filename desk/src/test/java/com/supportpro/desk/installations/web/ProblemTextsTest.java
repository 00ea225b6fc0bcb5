package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources, so that no problem or step can be added without its words. */
class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/com/supportpro/desk/installations");
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:Problem\\.of|new Problem|refused)\\((?:[a-z]+ \\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");
    private static final Pattern STEP = Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z-]+)\";");

    @Test
    void everyProblemSaysWhatHappenedAndWhatToDo() throws IOException {
        Set<String> codes = found(PROBLEM);

        assertThat(codes).contains("busy", "no-space", "not-installed", "unknown-add-on", "not-linked", "incompatible");
        assertThat(texts().stringPropertyNames())
                .containsAll(codes.stream()
                        .flatMap(code -> Stream.of(
                                "installations.problem." + code + ".what", "installations.problem." + code + ".todo"))
                        .toList());
    }

    @Test
    void everyStepHasItsWords() throws IOException {
        Set<String> steps = found(STEP);

        assertThat(steps).contains("download", "erase");
        assertThat(texts().stringPropertyNames())
                .containsAll(steps.stream()
                        .flatMap(step ->
                                Stream.of(".todo", ".doing", ".done").map(form -> "installations.step." + step + form))
                        .toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("web")))
                    .map(ProblemTextsTest::read)
                    .flatMap(source -> pattern.matcher(source).results())
                    .flatMap(ProblemTextsTest::groups)
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<String> groups(MatchResult result) {
        return IntStream.rangeClosed(1, result.groupCount())
                .mapToObj(result::group)
                .filter(Objects::nonNull);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts/en/installations.properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
