package com.supportpro.addons.csat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of asking about one ticket.
 *
 * @param score 1 to 5, or empty while there is none
 * @param unsent whether the customer was to be asked and could not
 */
record Survey(
        Optional<Instant> due,
        Optional<Instant> asked,
        boolean unsent,
        Optional<Integer> score,
        String comment,
        Optional<Instant> rated) {

    static final Survey NONE =
            new Survey(Optional.empty(), Optional.empty(), false, Optional.empty(), "", Optional.empty());

    private static final Duration CHANGEABLE = Duration.ofDays(1);

    Survey dueAt(Instant time) {
        return new Survey(Optional.of(time), asked, false, score, comment, rated);
    }

    Survey notDue() {
        return new Survey(Optional.empty(), asked, unsent, score, comment, rated);
    }

    Survey askedAt(Instant time) {
        return new Survey(Optional.empty(), Optional.of(time), false, score, comment, rated);
    }

    Survey notSent() {
        return new Survey(Optional.empty(), asked, true, score, comment, rated);
    }

    /** The time of the first rating stays: the day to change it does not begin anew. */
    Survey rated(int chosen, String words, Instant time) {
        return new Survey(due, asked, unsent, Optional.of(chosen), words, Optional.of(rated.orElse(time)));
    }

    Optional<Instant> changeableUntil() {
        return rated.map(first -> first.plus(CHANGEABLE));
    }

    boolean closed(Instant now) {
        return changeableUntil().filter(now::isAfter).isPresent();
    }

    Map<String, Object> written() {
        Map<String, Object> object = new TreeMap<>();
        due.ifPresent(time -> object.put("due", time.getEpochSecond()));
        asked.ifPresent(time -> object.put("asked", time.getEpochSecond()));
        score.ifPresent(number -> object.put("score", number));
        rated.ifPresent(time -> object.put("rated", time.getEpochSecond()));
        object.put("unsent", unsent);
        object.put("comment", comment);
        return object;
    }

    static Survey read(Map<?, ?> object) {
        return new Survey(
                time(object.get("due")),
                time(object.get("asked")),
                Boolean.TRUE.equals(object.get("unsent")),
                number(object.get("score")).map(Long::intValue),
                object.get("comment") instanceof String words ? words : "",
                time(object.get("rated")));
    }

    private static Optional<Instant> time(@org.jspecify.annotations.Nullable Object seconds) {
        return number(seconds).map(Instant::ofEpochSecond);
    }

    private static Optional<Long> number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
