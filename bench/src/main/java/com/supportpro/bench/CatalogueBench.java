package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Add-ons page and its searches by the size of the catalogue, beside the bare SQL of the same questions. */
final class CatalogueBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final List<String> DOORS = List.of("page", "API", "SQL");
    private static final int WARM_UPS = 20;

    /** Words of the generated listings: the commonest, one of the middle, one of the tail, and one with a mistake. */
    private static final List<Question> QUESTIONS = List.of(
            Question.all("first page", "", "true", "lower(name), id"),
            Question.all("newest plugins", "kind=plugin&sort=newest", "kind = 'plugin'", "updated_at desc, id"),
            Question.all("a tag", "tag=webhook", "tags @> array['webhook']::text[]", "lower(name), id"),
            Question.word("a common word", Words.ranked(0)),
            Question.word("a word", Words.ranked(40)),
            Question.word("a rare word", Words.ranked(2_000)),
            Question.mistyped("a mistyped word", "escalaton"));

    private CatalogueBench() {}

    static void run(int rounds) throws Exception {
        List<SizedDesk> desks = new ArrayList<>();
        try {
            for (int size : SIZES) {
                desks.add(SizedDesk.start(size));
            }
            explain(desks.get(desks.size() - 1));
            Interleaved interleaved = new Interleaved();
            desks.forEach(desk -> add(desk, interleaved));
            Map<String, Samples> times = interleaved.measure(WARM_UPS, rounds);
            System.out.printf("%n## Catalogue (%d rounds, milliseconds, median (quartiles) | p95)%n", rounds);
            QUESTIONS.forEach(question -> print(question, times));
        } finally {
            for (SizedDesk desk : desks) {
                desk.close();
            }
        }
    }

    private static void add(SizedDesk desk, Interleaved interleaved) {
        for (Question question : QUESTIONS) {
            String page = "/operator/addons?" + question.query();
            String api = "/api/v1/addons?" + question.query();
            interleaved
                    .with(
                            subject(question, "page", desk.size()),
                            Subject.whole(() -> desk.web().page(page)))
                    .with(
                            subject(question, "API", desk.size()),
                            Subject.whole(() -> desk.web().get(api)))
                    .with(
                            subject(question, "SQL", desk.size()),
                            Subject.whole(() -> desk.mirror().ask(question)));
        }
    }

    private static void print(Question question, Map<String, Samples> times) {
        System.out.printf("%n### %s%n%n", question.name());
        System.out.println("| door | listings | median (quartiles) | p95 | beside 1,000 | beside the SQL |");
        System.out.println("|---|---|---|---|---|---|");
        for (String door : DOORS) {
            for (int size : SIZES) {
                Samples here = Table.of(times, subject(question, door, size));
                Samples small = Table.of(times, subject(question, door, SIZES.get(0)));
                Samples sql = Table.of(times, subject(question, "SQL", size));
                System.out.printf(
                        "| %s | %,d | %s | %.1f | %.1f |%n", door, size, here, here.ratio(small), here.ratio(sql));
            }
        }
    }

    private static void explain(SizedDesk largest) throws IOException, java.sql.SQLException {
        var plans = new StringBuilder();
        for (Question question : QUESTIONS) {
            plans.append("-- ")
                    .append(question.name())
                    .append('\n')
                    .append(largest.mirror().explain(question));
        }
        Files.writeString(Places.found().resolve("plans.txt"), plans);
    }

    private static String subject(Question question, String door, int size) {
        return question.name() + ", " + door + ", " + size;
    }
}
