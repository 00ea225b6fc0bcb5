package com.supportpro.store.clientbilling;

import java.time.Instant;
import java.util.List;

/**
 * An add-on that a licence has bought.
 *
 * @param reason why it may not run; empty while it may
 * @param cycle how it is charged; empty when that is not known any more
 * @param places the desks that have it installed
 */
public record OwnedAddon(
        String name,
        String id,
        Standing standing,
        Instant since,
        String reason,
        String cycle,
        List<InstalledOn> places) {}
