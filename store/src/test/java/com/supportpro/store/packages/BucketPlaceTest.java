package com.supportpro.store.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.platform.s3.BucketException;
import com.supportpro.protocol.Digest;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.s3.S3Fake;
import com.supportpro.testkit.s3.S3Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BucketPlaceTest {

    private static final byte[] BYTES = "a package of more than a few bytes".getBytes(StandardCharsets.UTF_8);
    private static final List<S3Trouble> QUICK =
            List.of(S3Trouble.ERROR, S3Trouble.SLOW_DOWN, S3Trouble.CUT, S3Trouble.DAMAGE);

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @TempDir
    Path folder;

    private final S3Fake server = new S3Fake();
    private BucketNode one;
    private BucketNode other;

    @BeforeEach
    void twoNodes() throws IOException {
        one = new BucketNode(folder.resolve("one"), server.url());
        other = new BucketNode(folder.resolve("other"), server.url());
    }

    @AfterEach
    void close() throws IOException {
        one.close();
        other.close();
        server.close();
    }

    @Test
    void whatOneNodeKeepsAnotherHandsOut() throws IOException {
        Digest digest = one.blobs.keep(BYTES);

        assertThat(other.blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
        assertThat(server.keys()).containsExactly("store/blobs/" + digest.sha256());
    }

    @Test
    void whatWasHandedOutBeforeIsThereWhileTheBucketIsAway() throws IOException {
        Digest digest = one.blobs.keep(BYTES);
        other.blobs.file(digest, BYTES.length);
        server.close();

        assertThat(other.blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
        assertThatThrownBy(() -> one.blobs.file(digest, BYTES.length))
                .isInstanceOfSatisfying(
                        BucketException.class, e -> assertThat(e.passing()).isTrue());
        assertThatThrownBy(() -> one.blobs.keep(BYTES)).isInstanceOf(BucketException.class);
    }

    @Test
    void whatIsNotThereOrNotAsItWasIsMissing() throws IOException {
        Digest digest = one.blobs.keep(BYTES);
        byte[] changed = BYTES.clone();
        changed[3] ^= 1;
        for (byte[] wrong : List.of(changed, new byte[0], new byte[BYTES.length + 1])) {
            server.replace("store/blobs/" + digest.sha256(), wrong);
            assertThatThrownBy(() -> other.blobs.file(digest, BYTES.length)).isInstanceOf(MissingBlobException.class);
        }
        assertThatThrownBy(() -> other.blobs.file(Digest.of(new byte[1]), 1)).isInstanceOf(MissingBlobException.class);

        one.blobs.keep(BYTES);
        assertThat(other.blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
        assertThat(filesOf(other)).containsExactly(digest.sha256());
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "SLOW_DOWN", "SILENCE", "CUT"})
    void oneTroubleIsTriedAgain(S3Trouble trouble) throws IOException {
        server.troubles(trouble);
        Digest digest = one.blobs.keep(BYTES);
        server.troubles(trouble);

        assertThat(other.blobs.file(digest, BYTES.length)).hasBinaryContent(BYTES);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "SLOW_DOWN", "SILENCE", "CUT", "TRICKLE"})
    void troubleWithoutEndIsGivenUp(S3Trouble trouble) throws IOException {
        byte[] large = new byte[200];
        Digest digest = one.blobs.keep(large);
        int before = server.requests();
        server.troubles(Stream.generate(() -> trouble).limit(20).toArray(S3Trouble[]::new));

        assertThatThrownBy(() -> other.blobs.file(digest, large.length))
                .isInstanceOfSatisfying(
                        BucketException.class, e -> assertThat(e.passing()).isTrue());
        assertThat(server.requests() - before).isBetween(2, 9);
        assertThat(filesOf(other)).isEmpty();
    }

    @Test
    void aWrongKeyAndAnUnknownBucketAreNotWaitedFor() throws IOException {
        try (BucketNode stranger =
                        new BucketNode(folder.resolve("a"), server.url(), S3Fake.BUCKET, "another", Long.MAX_VALUE);
                BucketNode lost = new BucketNode(
                        folder.resolve("b"), server.url(), "elsewhere", S3Fake.SECRET_KEY, Long.MAX_VALUE)) {
            for (BucketNode node : List.of(stranger, lost)) {
                int before = server.requests();
                assertThatThrownBy(() -> node.blobs.keep(BYTES))
                        .isInstanceOfSatisfying(
                                BucketException.class,
                                e -> assertThat(e.passing()).isFalse());
                assertThat(server.requests()).isEqualTo(before + 1);
            }
        }
        assertThat(server.keys()).isEmpty();
    }

    @Test
    void copiesThatNobodyAskedForMakeRoom() throws IOException {
        try (BucketNode small =
                new BucketNode(folder.resolve("small"), server.url(), S3Fake.BUCKET, S3Fake.SECRET_KEY, 250)) {
            for (int number = 0; number < 5; number++) {
                byte[] bytes = new byte[100];
                bytes[0] = (byte) number;
                small.blobs.file(one.blobs.keep(bytes), bytes.length);
                small.clock.advance(Duration.ofMinutes(3));
            }
            assertThat(filesOf(small)).hasSize(2);
        }
    }

    @Test
    void manyWhoAskAtOnceGetWhatTheyAskedForAndItIsFetchedOnce() throws Exception {
        List<byte[]> packages = IntStream.range(0, 40)
                .mapToObj(number -> ("package " + number).repeat(20).getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] bytes : packages) {
            one.blobs.keep(bytes);
        }
        try (BucketNode small =
                new BucketNode(folder.resolve("small"), server.url(), S3Fake.BUCKET, S3Fake.SECRET_KEY, 1000)) {
            int before = server.requests();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> asked = IntStream.range(0, 400)
                    .<Future<?>>mapToObj(turn -> threads.submit(() -> {
                        byte[] bytes = packages.get(turn % packages.size());
                        assertThat(small.blobs.file(Digest.of(bytes), bytes.length))
                                .hasBinaryContent(bytes);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : asked) {
                each.get();
            }
            threads.shutdown();
            assertThat(server.requests() - before).isEqualTo(packages.size());
        }
    }

    @Test
    void thePlaceKeepsItsMark() throws IOException {
        assertThat(one.place.mark()).isEmpty();
        one.place.mark("f00");
        assertThat(other.place.mark()).isEqualTo(Optional.of("f00"));
        assertThat(filesOf(other)).isEmpty();
    }

    /** Whatever goes wrong on the way, what is handed out is what was kept. */
    @Test
    void nothingIsHandedOutThatWasNotKept() throws IOException {
        int handedOut = 0;
        for (int round = 0; round < 40; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5000)];
            random.nextBytes(bytes);
            Digest digest = Digest.of(bytes);
            for (int trouble = random.nextInt(4); trouble > 0; trouble--) {
                server.troubles(random.pick(QUICK));
            }
            boolean kept = tried(() -> one.blobs.keep(bytes));
            if (tried(() -> assertThat(other.blobs.file(digest, bytes.length)).hasBinaryContent(bytes))) {
                handedOut++;
            }
            while (server.hasTroubles()) {
                tried(() -> other.place.mark());
            }
            if (kept) {
                assertThat(other.blobs.file(digest, bytes.length)).hasBinaryContent(bytes);
            }
        }
        assertThat(handedOut).isPositive();
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static boolean tried(Deed deed) throws IOException {
        try {
            deed.run();
            return true;
        } catch (BucketException | MissingBlobException refused) {
            return false;
        }
    }

    private static List<String> filesOf(BucketNode node) throws IOException {
        try (Stream<Path> files = Files.list(node.cache())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
