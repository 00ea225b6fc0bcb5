package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.AvailableUpdates;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.PermissionWords;
import com.supportpro.desk.installations.UpdateBatch;
import com.supportpro.desk.panel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Updates in words, for pages and programs. */
public final class UpdatesView {

    private UpdatesView() {}

    /**
     * An update on offer.
     *
     * @param consents what has to be agreed to
     */
    public record Offer(String addon, String name, String from, String to, boolean security, List<Consent> consents) {

        static Offer of(AvailableUpdates.Update update, Page page) {
            return new Offer(
                    update.addon().toString(),
                    update.name(),
                    update.from().toString(),
                    update.to().toString(),
                    update.security(),
                    update.added().stream()
                            .map(word -> new Consent(
                                    update.addon() + "=" + word, PermissionWords.meaning(update.addon(), word, page)))
                            .toList());
        }
    }

    /** A permission, as it is said in a request and as people read it. */
    public record Consent(String word, String text) {}

    /**
     * The report of updates that were begun together.
     *
     * @param live whether any of them goes on
     */
    public record Batch(
            String id, String requestedBy, boolean automatic, Instant requestedAt, boolean live, List<Line> items) {

        static Batch of(UpdateBatch batch, Function<UpdateBatch.Entry, Optional<Operation>> operations, Page page) {
            List<Line> lines = batch.entries().stream()
                    .map(entry -> Line.of(entry, operations.apply(entry), page))
                    .toList();
            return new Batch(
                    batch.id().toString(),
                    batch.requestedBy(),
                    batch.automatic(),
                    batch.requestedAt(),
                    lines.stream().anyMatch(Line::live),
                    lines);
        }

        public long count(String state) {
            return items.stream().filter(line -> line.state().equals(state)).count();
        }
    }

    /**
     * What became of one of them.
     *
     * @param operation that carries it out; null when it was refused
     * @param state of the operation, REFUSED, or GONE when its record is no longer kept
     * @param problem why it did not come about; empty when it did
     * @param waitsFor the names of the add-ons whose operations have to succeed before it begins
     */
    public record Line(
            String addon,
            String name,
            String version,
            @Nullable String operation,
            String state,
            int percent,
            String problem,
            String code,
            List<String> waitsFor) {

        static Line of(UpdateBatch.Entry entry, Optional<Operation> operation, Page page) {
            var problem = entry.problem().or(() -> operation.flatMap(Operation::problem));
            String state = operation
                    .map(found -> found.state().name())
                    .orElse(entry.problem().isPresent() ? "REFUSED" : "GONE");
            return new Line(
                    entry.addon().toString(),
                    entry.name(),
                    entry.version(),
                    entry.begun().map(Object::toString).orElse(null),
                    state,
                    operation.map(Operation::percent).orElse(0),
                    problem.map(one -> one.what(page.words())).orElse(""),
                    problem.map(com.supportpro.desk.installations.Problem::code).orElse(""),
                    operation.stream()
                            .flatMap(found -> found.awaited().stream())
                            .map(Operation.Awaited::name)
                            .toList());
        }

        public boolean live() {
            return state.equals("RUNNING");
        }

        /** How it reads: a class of the style. */
        public String colour() {
            return switch (state.toUpperCase(Locale.ROOT)) {
                case "SUCCEEDED" -> "ok";
                case "RUNNING", "WAITING_FOR_PAYMENT" -> "upd";
                case "FAILED" -> "bad";
                case "GONE" -> "muted";
                default -> "warn";
            };
        }
    }
}
