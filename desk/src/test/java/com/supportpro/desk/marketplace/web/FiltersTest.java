package com.supportpro.desk.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void anyFilterNarrows() {
        assertThat(filters("", null, null, "", "").none()).isTrue();
        assertThat(filters("  ", "nonsense", "", "any", "any").none()).isTrue();

        assertThat(filters("slack", null, null, null, null).none()).isFalse();
        assertThat(filters("", "plugin", null, null, null).none()).isFalse();
        assertThat(filters("", null, "chat", null, null).none()).isFalse();
        assertThat(filters("", null, null, "free", null).none()).isFalse();
        assertThat(filters("", null, null, null, "installed").none()).isFalse();
    }

    private static Filters filters(
            @Nullable String query,
            @Nullable String kind,
            @Nullable String tag,
            @Nullable String price,
            @Nullable String status) {
        return new Filters(query, kind, tag, price, status, null, null, null);
    }
}
