package com.supportpro.store.publishing;

import com.supportpro.protocol.Digest;

/**
 * A release as one asks for its package.
 *
 * @param length in bytes
 * @param free whether anybody with a licence may have it
 * @param reason why it is deprecated, withdrawn or revoked; else empty
 */
public record Offer(Digest digest, long length, ReleaseState state, String reason, boolean free) {}
