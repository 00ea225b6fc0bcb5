package com.supportpro.addons.csat;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The ratings of each day, by ticket, so that one which is given again or changed counts once. */
final class Days {

    private final Storage storage;
    private final Documents documents;
    private final String prefix;
    private final int kept;

    /**
     * The ratings of a storage.
     *
     * @param prefix what the keys of the days begin with
     * @param kept how many days are kept
     */
    Days(Storage storage, Json json, String prefix, int kept) {
        this.storage = storage;
        this.documents = new Documents(storage, json);
        this.prefix = prefix;
        this.kept = kept;
    }

    void rated(long ticket, int score, Instant at) {
        documents.change(prefix + day(at), all -> all.put(Long.toString(ticket), score));
    }

    Scores of(LocalDate day) {
        return new Scores(documents.read(prefix + day).values().stream()
                .flatMap(score -> score instanceof Number number ? Stream.of(number.intValue()) : Stream.empty())
                .toList());
    }

    /** Forgets what no card shows any more; the ratings themselves stay with their tickets. */
    void forget(Instant now) {
        String oldest = prefix + day(now).minusDays(kept);
        List<String> old = storage.keys(prefix, 1_000).stream()
                .takeWhile(key -> key.compareTo(oldest) < 0)
                .toList();
        old.forEach(storage::remove);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
