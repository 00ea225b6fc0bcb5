package com.supportpro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

class SeededRandomTest {

    @Test
    void theSameSeedGivesTheSameTexts() {
        assertThat(new SeededRandom(7).text(200)).isEqualTo(new SeededRandom(7).text(200));
    }

    @Test
    void aFailureNamesTheSeed() {
        AssertionError failure = new AssertionError("broken");

        assertThatThrownBy(
                        () -> new SeededRandom(7).handleTestExecutionException(mock(ExtensionContext.class), failure))
                .isSameAs(failure)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()[0]).hasMessageContaining("-Dseed=7"));
    }
}
