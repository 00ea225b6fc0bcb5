package com.supportpro.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Looks at everything that the desk tells of its own state. */
final class Examination {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final String NODES = "/api/v1/nodes";
    private static final int TROUBLE = 500;

    private final Desk desk;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws CliException no desk answers, or the token is not known there */
    List<Finding> run() {
        Reply nodes = desk.read(NODES);
        findings.add(life(nodes));
        findings.add(clock(nodes));
        Supplies supplies = new Supplies(desk);
        check("link", supplies::link);
        check("store", supplies::store);
        check("add-ons", this::addons);
        check("audit", () -> audit(desk.get("/api/v1/audit/check")));
        return findings;
    }

    /** What the desk says of its health is kept from strangers by a proxy before it, so that its nodes are the sign of life. */
    private Finding life(Reply nodes) {
        Optional<String> health = health();
        if (health.filter(status -> !status.equals("UP")).isPresent()) {
            return Finding.failed("desk", "says " + health.get() + ": the database or the disk is in trouble");
        }
        if (nodes.status() >= TROUBLE) {
            return Finding.failed("desk", Answers.problem(nodes, NODES).message());
        }
        Answers.json(nodes, NODES);
        return Finding.ok(
                "desk",
                health.isPresent()
                        ? "runs; database and disk are well"
                        : "runs, and its database answers; of its disk only the machine itself is told");
    }

    /** UP, or what else it says; nothing where it is not to be had. A desk that is not well says so with 503. */
    private Optional<String> health() {
        try {
            return desk.read("/actuator/health")
                    .json()
                    .map(body -> body.path("status").asString(""))
                    .filter(status -> status.matches("[A-Z_]+"));
        } catch (CliException e) {
            return Optional.empty();
        }
    }

    private void check(String name, Supplier<Finding> look) {
        try {
            findings.add(look.get());
        } catch (CliException e) {
            boolean mayNot = e.code().equals("forbidden");
            String message = e.message() + " " + e.todo();
            findings.add(mayNot ? Finding.warning(name, message) : Finding.failed(name, message));
        }
    }

    private Finding clock(Reply reply) {
        Duration skew = reply.headers()
                .firstValue("Date")
                .map(date -> Duration.between(parsed(date), clock.instant()).abs())
                .orElse(Duration.ZERO);
        return skew.compareTo(SKEW) > 0
                ? Finding.warning("clock", "this machine and the desk are " + skew.toSeconds() + " seconds apart")
                : Finding.ok("clock", "agrees with this machine");
    }

    private Instant parsed(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return clock.instant();
        }
    }

    private Finding addons() {
        var all = Installed.of(desk, "");
        List<String> failed = all.stream()
                .filter(item -> Installed.state(item).equals("FAILED"))
                .map(item -> Installed.id(item) + " (" + Output.text(item.path("reason")) + ")")
                .toList();
        List<String> warned = all.stream()
                .filter(item -> !Output.text(item.path("warning")).isEmpty())
                .map(item -> Installed.id(item) + " (" + Output.text(item.path("warning")) + ")")
                .toList();
        if (!failed.isEmpty()) {
            return Finding.failed("add-ons", "failed: " + String.join(", ", failed));
        }
        return warned.isEmpty()
                ? Finding.ok("add-ons", all.size() + " installed, none failed")
                : Finding.warning("add-ons", "to be looked at: " + String.join(", ", warned));
    }

    private static Finding audit(JsonNode found) {
        return found.path("intact").asBoolean(false)
                ? Finding.ok("audit", "intact, " + found.path("entries").asLong(0) + " entries")
                : Finding.failed(
                        "audit", "broken at entry " + found.path("firstMisfit").asLong(0));
    }
}
