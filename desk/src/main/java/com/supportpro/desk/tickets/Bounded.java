package com.supportpro.desk.tickets;

/** Texts from outside, kept within their bounds and free of control characters. */
final class Bounded {

    private Bounded() {}

    static String text(String field, String value, int least, int most) {
        String clean = value.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        if (clean.length() < least) {
            throw new TicketRefusedException(field, "is missing");
        }
        if (clean.length() > most) {
            throw new TicketRefusedException(field, "has " + clean.length() + " characters; " + most + " are the most");
        }
        return clean;
    }
}
