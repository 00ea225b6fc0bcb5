package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The Add-ons page and its searches by the size of the catalogue, beside the bare SQL of the same questions. */
final class CatalogueBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final List<String> DOORS = List.of("page", "API", "SQL and template", "SQL");
    private static final int WARM_UPS = 40;

    /** Words of the generated listings: the commonest, one of the middle, one of the tail, and one with a mistake. */
    private static final List<Question> QUESTIONS = List.of(
            Question.all("first page", "", "true", "lower(name), id"),
            Question.all("newest plugins", "kind=plugin&sort=newest", "kind = 'plugin'", "updated_at desc, id"),
            Question.all("a tag", "tag=webhook", "tags @> array['webhook']::text[]", "lower(name), id"),
            Question.word("a common word", Words.ranked(0)),
            Question.word("a word", Words.ranked(40)),
            Question.word("a rare word", Words.ranked(2_000)),
            Question.mistyped("a mistyped word", "escalaton", "escalation"));

    private CatalogueBench() {}

    static void run(int rounds) throws Exception {
        try (StockedDesk desk = StockedDesk.start(SIZES)) {
            explain(desk.mirror());
            Interleaved interleaved = new Interleaved();
            for (int size : SIZES) {
                add(desk, size, interleaved);
            }
            Map<String, Samples> times = interleaved.measure(WARM_UPS, rounds);
            System.out.printf("%n## Catalogue (%d rounds, milliseconds)%n", rounds);
            QUESTIONS.forEach(question -> print(question, times));
            System.out.printf("%n### how the copy stands, GET /api/v1/catalogue%n%n");
            SIZES.forEach(size -> System.out.printf("- %,d: %s%n", size, Table.of(times, "copy " + size)));
        }
    }

    /** A copy is taken into use once a round and then asked everything, in an order of its own. */
    private static void add(StockedDesk desk, int size, Interleaved interleaved) throws IOException {
        var group = interleaved.group(() -> {
            desk.mirror().use(size);
            // Plans that were made for the other copy are made anew before the clock runs.
            for (Question question : QUESTIONS) {
                desk.web().page("/operator/addons?" + question.query());
            }
        });
        group.with("copy " + size, Subject.whole(() -> desk.web().get("/api/v1/catalogue")));
        BareSql sql = new BareSql(desk.mirror().connection());
        PageFloor floor = new PageFloor(sql);
        for (Question question : QUESTIONS) {
            String page = "/operator/addons?" + question.query();
            String api = "/api/v1/addons?" + question.query();
            group.with(
                            subject(question, "page", size),
                            Subject.whole(() -> desk.web().page(page)))
                    .with(
                            subject(question, "API", size),
                            Subject.whole(() -> desk.web().get(api)))
                    .with(subject(question, "SQL and template", size), Subject.whole(() -> floor.page(question)))
                    .with(subject(question, "SQL", size), Subject.whole(() -> sql.ask(question)));
        }
    }

    private static void print(Question question, Map<String, Samples> times) {
        System.out.printf("%n### %s%n%n", question.name());
        System.out.println(
                "| door | listings | median (quartiles) | p95 | beside 1,000 | beside SQL and template | beside the SQL |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String door : DOORS) {
            for (int size : SIZES) {
                Samples here = Table.of(times, subject(question, door, size));
                Samples small = Table.of(times, subject(question, door, SIZES.get(0)));
                Samples sql = Table.of(times, subject(question, "SQL", size));
                Samples floor = Table.of(times, subject(question, "SQL and template", size));
                System.out.printf(
                        "| %s | %,d | %s | %.1f | %.1f | %.1f |%n",
                        door, size, here, here.ratio(small), here.ratio(floor), here.ratio(sql));
            }
        }
    }

    /** The plans among the most listings, for whoever asks why something is slow. */
    private static void explain(Mirror mirror) throws IOException, SQLException {
        mirror.use(SIZES.get(SIZES.size() - 1));
        BareSql sql = new BareSql(mirror.connection());
        var plans = new StringBuilder();
        for (Question question : QUESTIONS) {
            sql.ask(question);
            plans.append("-- ").append(question.name()).append('\n').append(sql.explain(question));
        }
        Files.writeString(Places.found().resolve("plans.txt"), plans);
    }

    private static String subject(Question question, String door, int size) {
        return question.name() + ", " + door + ", " + size;
    }
}
