package com.supportpro.addons.csat;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The surveys of all tickets, forty of them in one stored value, and when which of them are due. */
final class Surveys {

    private static final int TOGETHER = 40;
    private static final String DUE = "due/";

    private final Storage storage;
    private final Documents documents;

    Surveys(Storage storage, Json json) {
        this.storage = storage;
        this.documents = new Documents(storage, json);
    }

    /** A survey whose time has come. */
    record Due(String key, Instant at, long ticket) {}

    Survey of(long ticket) {
        return read(documents.read(key(ticket)), ticket);
    }

    void change(long ticket, UnaryOperator<Survey> change) {
        documents.change(key(ticket), all -> {
            Survey changed = change.apply(read(all, ticket));
            all.put(Long.toString(ticket), changed.written());
        });
    }

    void plan(long ticket, Instant at) {
        change(ticket, survey -> survey.dueAt(at));
        storage.put(DUE + "%012d/%d".formatted(at.getEpochSecond(), ticket), "");
    }

    /** The first hundred of them, the longest due first. */
    List<Due> due(Instant now) {
        return storage.keys(DUE, 100).stream()
                .map(Surveys::due)
                .filter(due -> !due.at().isAfter(now))
                .toList();
    }

    void done(Due due) {
        storage.remove(due.key());
    }

    private static Due due(String key) {
        String[] parts = key.split("/");
        return new Due(key, Instant.ofEpochSecond(Long.parseLong(parts[1])), Long.parseLong(parts[2]));
    }

    private static Survey read(Map<String, Object> all, long ticket) {
        return all.get(Long.toString(ticket)) instanceof Map<?, ?> object ? Survey.read(object) : Survey.NONE;
    }

    private static String key(long ticket) {
        return "tickets/%012d".formatted(ticket / TOGETHER);
    }
}
