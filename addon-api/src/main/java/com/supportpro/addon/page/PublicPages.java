package com.supportpro.addon.page;

import java.time.Instant;

/**
 * Pages that whoever has a link can open. Needs {@code pages.public}.
 *
 * <p>The desk keeps the key that links are made with. A link that was changed, or whose time is over, never reaches the
 * add-on.
 */
public interface PublicPages {

    /** Answers links of this name: lower-case letters, digits and hyphens. Takes 10 seconds at the most. */
    void show(String name, Handler handler);

    /**
     * A link to the page of this name.
     *
     * @param about what it is for, at most 200 characters; cannot be read from the link
     */
    String link(String name, String about, Instant until);

    /** Answers; may throw. */
    @FunctionalInterface
    interface Handler {
        PublicPage answer(PageRequest request) throws Exception;
    }
}
