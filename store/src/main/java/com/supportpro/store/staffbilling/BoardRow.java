package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about money that does not go its usual way.
 *
 * @param amount null where none is at stake
 * @param at since when
 * @param next what happens next, or is to be done
 * @param nextAt null when nobody knows
 */
public record BoardRow(
        String title,
        String path,
        String detail,
        @Nullable Money amount,
        Instant at,
        String next,
        @Nullable Instant nextAt) {}
