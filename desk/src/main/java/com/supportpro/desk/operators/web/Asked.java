package com.supportpro.desk.operators.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program sends, without the gaps that JSON may have. */
final class Asked {

    private Asked() {}

    /** A gap among them is taken for a permission that there is not. */
    static Set<String> permissions(@Nullable Set<@Nullable String> asked) {
        return asked == null
                ? Set.of()
                : asked.stream().map(one -> one == null ? "" : one).collect(Collectors.toUnmodifiableSet());
    }
}
