package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are asked for, newest first.
 *
 * @param addon null for those of all
 * @param state null for whatever state
 * @param page from zero
 */
public record OperationQuery(@Nullable AddonId addon, Operation.@Nullable State state, int page, int size) {

    private static final int MOST_PAGES = 100_000;
    private static final int MOST = 100;

    public OperationQuery {
        if (page < 0 || page > MOST_PAGES || size < 1 || size > MOST) {
            throw new IllegalArgumentException("page or size is out of bounds");
        }
    }
}
