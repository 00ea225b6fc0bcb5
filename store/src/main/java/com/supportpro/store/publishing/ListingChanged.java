package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;

/**
 * A listing was released, changed or taken away, in the transaction that hears of it.
 *
 * @param action in words that start a sentence, such as {@code Release revoked}
 * @param detail what of the listing, and why; may be empty
 */
public record ListingChanged(AddonId addon, String action, String detail) {}
