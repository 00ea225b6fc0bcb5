package com.supportpro.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    /** The order that semver.org 2.0.0 gives in its section 11, and some numbers around it. */
    @Test
    void versionsHaveTheOrderOfTheSpecification() {
        List<Version> ordered = Stream.of(
                        "0.9.10",
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.9.0",
                        "1.10.0",
                        "2.0.0")
                .map(Version::new)
                .toList();
        List<Version> turned = ordered.stream().collect(Collectors.toList());
        Collections.reverse(turned);
        Collections.sort(turned);

        assertThat(turned).isEqualTo(ordered);
        assertThat(new Version("1.10.0").newerThan(new Version("1.9.0"))).isTrue();
        assertThat(new Version("1.0.0").newerThan(new Version("1.0.0"))).isFalse();
    }

    @Test
    void preReleasesAreTold() {
        assertThat(new Version("1.0.0-beta.1").preRelease()).isTrue();
        assertThat(new Version("1.0.0").preRelease()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "v1.0.0",
                "1.0.0+build",
                "01.0.0",
                "1.0.0.0",
                "1.0.x",
                "1.0.0 ",
                "-1.0.0",
                "../../"
            })
    void whatIsNoSemanticVersionIsRefused(String text) {
        assertThatThrownBy(() -> new Version(text)).isInstanceOf(InvalidDocumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "^1.2.0,           1.2.0,        true",
        "^1.2.0,           1.9.9,        true",
        "^1.2.0,           2.0.0,        false",
        "^1.2.0,           1.1.9,        false",
        "~1.2.0,           1.2.9,        true",
        "~1.2.0,           1.3.0,        false",
        ">=1.0.0 <2.0.0,   1.5.0,        true",
        ">=1.0.0 <2.0.0,   2.0.0,        false",
        ">=1.0.0 <2.0.0,   2.0.0-beta.1, false",
        "1.0.0 || 2.0.0,   2.0.0,        true",
        "1.0.0 || 2.0.0,   1.5.0,        false",
        "^1.2.0||^2.0.0,   2.4.0,        true",
        "1.0.0 - 2.0.0,    1.5.0,        true",
        "1.0.0 - 2.0.0,    2.0.1,        false",
        ">= 1.0.0 < 2.0.0, 0.9.0,        false",
        "1.x,              1.5.0,        true",
        "1.x,              2.0.0,        false",
        ">=1.0.0-beta.1,   1.0.0,        true",
        "*,                7.0.0,        true"
    })
    void aRangeIncludesWhatItSays(String range, String version, boolean included) {
        assertThat(new VersionRange(range).includes(new Version(version))).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "whenever", ">="})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> new VersionRange(text)).isInstanceOf(InvalidDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0 until 2.0.0",
                ">=1.0.0 and <2.0.0",
                ">=1.0.0, <2.0.0",
                ">=1.0.0 <2.0.0;",
                "^1.0.0 or later",
                "1.0.0 || whenever",
                "1.0.0 ||",
                "|| 1.0.0",
                ">=1.0.0 -",
                "1.0.0 - 2.0.0 - 3.0.0",
                "=>1.0.0",
                "^1.0.0\n",
                ">=99999999999.0.0"
            })
    void aRangeWithAnythingBesidesIsRefused(String text) {
        assertThatThrownBy(() -> new VersionRange(text))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("range must be a range such as >=1.0.0 <2.0.0");
    }

    /** A pattern that tries every way to read this would be at it for years. */
    @Test
    @Timeout(5)
    void aRangeThatIsNoneAtItsEndIsRefusedSoon() {
        assertThatThrownBy(() -> new VersionRange("1  ".repeat(33) + "!")).isInstanceOf(InvalidDocumentException.class);
    }
}
