package com.supportpro.store.publishing;

import com.supportpro.protocol.Rule;
import java.time.Instant;

/**
 * Somebody who publishes add-ons.
 *
 * @param verified whether the vendor knows who that is
 */
public record Publisher(PublisherId id, String name, boolean verified, Instant createdAt) {

    public Publisher {
        Rule.text("name", Texts.plain("name", name), 1, 60);
    }
}
