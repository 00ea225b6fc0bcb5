package com.supportpro.protocol.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of a good package are changed by chance; {@code -Dseed=} repeats what a failure names. */
class DamagedPackageTest {

    private static final int TRIES = 2_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final RandomGenerator random = new SplittableRandom(seed);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aDamagedPackageIsReportedOrIsStillTheSame() throws IOException {
        byte[] good = PackageFixture.plugin().bytes();
        Map<String, Integer> original = contents(PackageFixture.inspect(good, folder));
        for (int i = 0; i < TRIES; i++) {
            String which = "try " + i + " of -Dseed=" + seed;
            byte[] damaged = damaged(good);
            Inspection inspection = assertDoesNotThrow(() -> PackageFixture.inspect(damaged, folder), which);
            if (inspection.passed()) {
                assertThat(contents(inspection)).as(which).isEqualTo(original);
            }
        }
    }

    private byte[] damaged(byte[] good) {
        if (random.nextInt(10) == 0) {
            return Arrays.copyOf(good, random.nextInt(good.length));
        }
        byte[] damaged = good.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static Map<String, Integer> contents(Inspection inspection) {
        Map<String, Integer> contents = new HashMap<>();
        inspection
                .accepted()
                .orElseThrow()
                .files()
                .forEach((name, bytes) -> contents.put(name, Arrays.hashCode(bytes)));
        return contents;
    }
}
