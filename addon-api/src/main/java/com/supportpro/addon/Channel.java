package com.supportpro.addon;

import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Ticket;

/** Brings customers' messages in as tickets, and may carry operators' replies out. */
public non-sealed interface Channel extends Addon {

    /** Whether {@link #deliver} carries replies out; without it the desk says so beside the reply box. */
    default boolean carriesReplies() {
        return false;
    }

    /**
     * Sends an operator's reply on a ticket of this channel to its customer. Called again after a failure, and longer after
     * a {@link TryLaterException}.
     */
    default void deliver(Ticket ticket, Message reply) throws Exception {
        throw new IllegalStateException("This channel does not carry replies");
    }
}
