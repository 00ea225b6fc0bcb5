package com.supportpro.store.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Version;
import com.supportpro.testkit.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangelogSectionTest {

    private static final String CHANGES = """
            # Changes

            ## [1.10.0] - 2026-01-02

            ### Added

            - Ten.

            ## v1.1.0

            - One.

            ## 1.1.0-rc.1
            - Candidate.
            """;

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Test
    void itIsWhatStandsBelowTheHeadingOfTheVersion() {
        assertThat(section("1.10.0")).isEqualTo("### Added\n\n- Ten.");
        assertThat(section("1.1.0-rc.1")).isEqualTo("- Candidate.");
    }

    @Test
    void aHeadingMayWriteAnotherVersionThatBeginsTheSame() {
        assertThat(section("1.1.0")).doesNotContain("Candidate", "Ten");
    }

    @Test
    void withoutAHeadingOfTheVersionItIsTheWhole() {
        assertThat(section("9.0.0")).isEqualTo(CHANGES);
    }

    @Test
    void itIsCutAtALineThatStillFits() {
        String cut = ChangelogSection.of("A line.\n".repeat(10_000), Version.of("1.0.0"));

        assertThat(cut).hasSizeLessThanOrEqualTo(ChangelogSection.MOST).endsWith("A line.\n…");
    }

    @Test
    void anyTextGivesOneThatFits() {
        for (int i = 0; i < 200; i++) {
            String text = random.text(12_000) + "\n# 1.0.0 \n" + random.text(12_000);

            assertThat(ChangelogSection.of(text, Version.of("1.0.0")).length())
                    .isLessThanOrEqualTo(ChangelogSection.MOST);
        }
    }

    private static String section(String version) {
        return ChangelogSection.of(CHANGES, Version.of(version));
    }
}
