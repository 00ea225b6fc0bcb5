package com.supportpro.addon.event;

import java.time.Instant;
import java.util.UUID;

/** Something that happened on the desk. */
public sealed interface DeskEvent permits TicketOpened, MessageAdded, TicketStatusChanged {

    /** The same for every delivery of one event, so that handlers can tell a repeated one. */
    UUID id();

    Instant at();
}
