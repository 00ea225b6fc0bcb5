package com.supportpro.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Looks at everything that the desk tells of its own state. */
final class Examination {

    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Desk desk;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws CliException no desk answers, or the token is not known there */
    List<Finding> run() {
        Reply health = desk.read("/actuator/health");
        String status = Answers.good(inOrder(health), "/actuator/health")
                .json()
                .map(body -> body.path("status").asString(""))
                .orElseThrow(() -> Answers.problem(health, "/actuator/health"));
        findings.add(
                status.equals("UP")
                        ? Finding.ok("desk", "runs; database and disk are well")
                        : Finding.failed("desk", "says " + status + ": the database or the disk is in trouble"));
        findings.add(clock(health));
        findings.add(link(desk.get("/api/v1/billing-link")));
        check("store", () -> store(desk.get("/api/v1/catalogue")));
        check("add-ons", this::addons);
        check("audit", () -> audit(desk.get("/api/v1/audit/check")));
        return findings;
    }

    /** A desk that is not well says so with 503. */
    private static Reply inOrder(Reply health) {
        return health.status() == 503 && health.json().isPresent()
                ? new Reply(200, health.headers(), health.body())
                : health;
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

    private static Finding link(JsonNode link) {
        String state = link.path("state").asString("");
        String account = link.path("account").path("name").asString("");
        return switch (state) {
            case "LINKED" -> Finding.ok("link", "linked as " + account);
            case "WRONG_ACCOUNT" ->
                Finding.failed(
                        "link", "logged in as " + account + ", who does not hold the licence; Logout, then Login");
            default -> Finding.failed("link", "not linked; Login under Add-ons in the panel");
        };
    }

    private static Finding store(JsonNode copy) {
        String since = Output.text(copy.path("failedAt"));
        return since.isEmpty()
                ? Finding.ok("store", "answers; " + copy.path("listings").asLong(0) + " add-ons in the catalogue")
                : Finding.failed("store", "has not answered since " + since + ": " + Output.text(copy.path("problem")));
    }

    private Finding addons() {
        var all = Installed.of(desk, "");
        List<String> failed = all.stream()
                .filter(item -> Installed.state(item).equals("FAILED"))
                .map(item -> Installed.id(item) + " (" + Output.text(item.path("reason")) + ")")
                .toList();
        List<String> stopped = all.stream()
                .filter(item -> !Output.text(item.path("warning")).isEmpty())
                .map(Installed::id)
                .toList();
        if (!failed.isEmpty()) {
            return Finding.failed("add-ons", "failed: " + String.join(", ", failed));
        }
        return stopped.isEmpty()
                ? Finding.ok("add-ons", all.size() + " installed, none failed")
                : Finding.warning("add-ons", "should no longer be used: " + String.join(", ", stopped));
    }

    private static Finding audit(JsonNode found) {
        return found.path("intact").asBoolean(false)
                ? Finding.ok("audit", "intact, " + found.path("entries").asLong(0) + " entries")
                : Finding.failed(
                        "audit", "broken at entry " + found.path("firstMisfit").asLong(0));
    }
}
