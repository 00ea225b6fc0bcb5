package com.supportpro.desk.tickets;

import com.supportpro.addon.panel.Panel;
import com.supportpro.protocol.AddonId;
import java.util.Optional;

/**
 * A box of an add-on beside a ticket.
 *
 * @param name the add-on's
 * @param panel within its bounds; empty when the add-on did not answer
 */
public record TicketAside(AddonId addon, String name, Optional<Panel> panel) {}
