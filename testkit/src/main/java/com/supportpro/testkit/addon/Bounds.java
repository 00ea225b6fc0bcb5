package com.supportpro.testkit.addon;

import com.supportpro.addon.ticket.NewMessage;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;

/** The bounds of the add-on API, so that an add-on which forgets them fails in its tests. */
final class Bounds {

    private Bounds() {}

    static void check(NewTicket ticket) {
        within("reference", ticket.reference(), 0, 200);
        within("subject", ticket.subject(), 1, 250);
        within("text", ticket.text(), 1, 100_000);
        check(ticket.requester());
    }

    static void check(NewMessage message) {
        within("reference", message.reference(), 0, 200);
        within("text", message.text(), 1, 100_000);
        check(message.author());
    }

    private static void check(Requester requester) {
        within("name", requester.name(), 1, 120);
        within("email", requester.email(), 0, 254);
    }

    static void within(String what, String value, int least, int most) {
        int length = value.isBlank() ? 0 : value.length();
        if (length < least || length > most) {
            throw new IllegalArgumentException(what + " must have " + least + " to " + most + " characters");
        }
    }
}
