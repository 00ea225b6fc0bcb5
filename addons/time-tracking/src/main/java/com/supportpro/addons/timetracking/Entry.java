package com.supportpro.addons.timetracking;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Time that an operator spent on a ticket.
 *
 * @param id unique within its ticket
 * @param day as the operator's calendar had it
 * @param timed whether the timer was used
 */
record Entry(
        String id,
        long ticket,
        String operatorId,
        String operator,
        LocalDate day,
        long minutes,
        String note,
        boolean timed) {

    Map<String, Object> written() {
        Map<String, Object> object = new TreeMap<>();
        object.put("operator", operatorId);
        object.put("name", operator);
        object.put("day", day.toString());
        object.put("minutes", minutes);
        object.put("note", note);
        object.put("timed", timed);
        return object;
    }

    static Entry read(String id, long ticket, Map<?, ?> object) {
        return new Entry(
                id,
                ticket,
                String.valueOf(object.get("operator")),
                String.valueOf(object.get("name")),
                LocalDate.parse(String.valueOf(object.get("day"))),
                object.get("minutes") instanceof Number minutes ? minutes.longValue() : 0,
                String.valueOf(object.get("note")),
                Boolean.TRUE.equals(object.get("timed")));
    }
}
