package com.supportpro.desk.tickets;

/** Who writes to the desk: a name of 1 to 120 characters and an address, empty where none is known. */
public record Requester(String name, String email) {

    public Requester {
        name = Bounded.text("name", name, 1, 120);
        email = Bounded.text("email", email, 0, 254);
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new TicketRefusedException("email", "is no e-mail address");
        }
    }
}
