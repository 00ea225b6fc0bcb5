package com.supportpro.desk.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.AskedSetting;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsGapTest {

    private static final AskedSetting KEY = new AskedSetting("key", "Key", true);
    private static final AskedSetting SIGN = new AskedSetting("sign", "Sign with", false);
    private static final AskedSetting HOURS = new AskedSetting("hours", "Hours to wait", false);

    @Test
    void tellsWhatIsNewAndWhatIsGone() {
        assertThat(gap(List.of(KEY, SIGN), List.of(KEY, HOURS)))
                .contains(new SettingsGap(List.of(), List.of(HOURS), List.of(SIGN)));
    }

    @Test
    void aNewSettingThatIsRequiredIsNeeded() {
        assertThat(gap(List.of(), List.of(KEY))).contains(new SettingsGap(List.of(KEY), List.of(), List.of()));
    }

    @Test
    void soIsOneThatHasBecomeRequired() {
        var required = new AskedSetting("sign", "Sign with", true);
        assertThat(gap(List.of(SIGN), List.of(required)))
                .contains(new SettingsGap(List.of(required), List.of(), List.of()));
    }

    @Test
    void theSameSettingsAreNoChange() {
        assertThat(gap(List.of(KEY), List.of(KEY))).get().matches(SettingsGap::none);
    }

    @Test
    void nothingIsSaidWhereTheCatalogueDoesNotTell() {
        assertThat(gap(null, List.of(KEY))).isEmpty();
        assertThat(gap(List.of(KEY), null)).isEmpty();
    }

    private static Optional<SettingsGap> gap(@Nullable List<AskedSetting> before, @Nullable List<AskedSetting> after) {
        ReleaseInfo next = release("1.1.0", after);
        return SettingsGap.between(List.of(next, release("1.0.0", before)), Version.of("1.0.0"), next);
    }

    private static ReleaseInfo release(String version, @Nullable List<AskedSetting> settings) {
        var statement =
                new ReleaseStatement(new AddonId("acme", "chat"), Version.of(version), new Digest("0".repeat(64)), 1);
        return new ReleaseInfo(
                statement.version(),
                VersionRange.of("*"),
                statement.digest(),
                statement.length(),
                SigningKey.generate().sign(statement),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                settings);
    }
}
