package com.supportpro.desk.tickets;

import java.util.Optional;

/** The channels by their add-on; offered by whoever knows which are installed. */
public interface TicketChannels {

    /** The channel of the add-on ({@code publisher/slug}), also when it is no longer installed; empty when never known. */
    Optional<TicketChannel> find(String channel);

    /** Sends the reply by the channel. */
    void deliver(Ticket ticket, Message reply);
}
