package com.supportpro.addons.timetracking;

import com.supportpro.addon.Json;
import com.supportpro.addon.Storage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All entries, those of five tickets in one stored value, and for each month the tickets that have any. A month may name a
 * ticket whose entry was removed, but never misses one.
 */
final class Entries {

    static final int MOST = 50;

    private static final int TOGETHER = 5;

    private final Documents documents;

    Entries(Storage storage, Json json) {
        this.documents = new Documents(storage, json);
    }

    /** Of a ticket, the earliest day first. */
    List<Entry> of(long ticket) {
        return sorted(read(documents.read(key(ticket)), ticket));
    }

    /** From the first day to the last, both included. */
    List<Entry> between(LocalDate first, LocalDate last) {
        TreeSet<Long> tickets = new TreeSet<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            documents.read(key(month)).keySet().forEach(number -> tickets.add(Long.valueOf(number)));
        }
        Map<String, Map<String, Object>> read = new TreeMap<>();
        List<Entry> found = new ArrayList<>();
        for (long ticket : tickets) {
            found.addAll(read(read.computeIfAbsent(key(ticket), documents::read), ticket));
        }
        found.removeIf(entry -> entry.day().isBefore(first) || entry.day().isAfter(last));
        return sorted(found);
    }

    /** Whether the ticket has room for another entry. */
    boolean room(long ticket) {
        return of(ticket).size() < MOST;
    }

    /** Whether there was room for it; the same one twice counts once. */
    boolean add(Entry entry) {
        documents.change(key(YearMonth.from(entry.day())), month -> month.put(Long.toString(entry.ticket()), 1));
        AtomicBoolean room = new AtomicBoolean();
        documents.change(key(entry.ticket()), all -> {
            Map<String, Object> ofTicket = ofTicket(all, entry.ticket());
            room.set(ofTicket.size() < MOST || ofTicket.containsKey(entry.id()));
            if (room.get()) {
                ofTicket.put(entry.id(), entry.written());
            }
            all.put(Long.toString(entry.ticket()), ofTicket);
        });
        return room.get();
    }

    /** Removes the operator's entry; whether there was one. */
    boolean remove(long ticket, String id, String operatorId) {
        AtomicBoolean removed = new AtomicBoolean();
        documents.change(key(ticket), all -> {
            Map<String, Object> ofTicket = ofTicket(all, ticket);
            boolean own = ofTicket.get(id) instanceof Map<?, ?> entry && operatorId.equals(entry.get("operator"));
            removed.set(own && ofTicket.remove(id) != null);
            all.put(Long.toString(ticket), ofTicket);
        });
        return removed.get();
    }

    private static List<Entry> read(Map<String, Object> all, long ticket) {
        List<Entry> entries = new ArrayList<>();
        ofTicket(all, ticket).forEach((id, value) -> {
            if (value instanceof Map<?, ?> object) {
                entries.add(Entry.read(id, ticket, object));
            }
        });
        return entries;
    }

    private static Map<String, Object> ofTicket(Map<String, Object> all, long ticket) {
        Map<String, Object> entries = new TreeMap<>();
        if (all.get(Long.toString(ticket)) instanceof Map<?, ?> object) {
            object.forEach((id, value) -> entries.put(String.valueOf(id), value));
        }
        return entries;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::ticket)
                        .thenComparing(Entry::id))
                .toList();
    }

    private static String key(long ticket) {
        return "tickets/%012d".formatted(ticket / TOGETHER);
    }

    private static String key(YearMonth month) {
        return "month/" + month;
    }
}
