package com.supportpro.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file system of its own in a file, which can lose its power and run out of room: ext4 on a loop device. Losing power is the
 * file system's own shutdown call, by which its makers test that too: from one moment on nothing reaches the device any more,
 * and when it is mounted again there is what had been made durable.
 */
final class Volume implements AutoCloseable {

    private static final long BYTES = 800L << 20;

    /** The call {@code EXT4_IOC_SHUTDOWN}. */
    private static final String SHUT_DOWN = """
            open(my $place, '<', $ARGV[0]) or die $!; ioctl($place, 0x8004587D, pack('L', $ARGV[1])) or die $!""";

    private static final String LOG_FLUSH = "1";
    private static final String NO_LOG_FLUSH = "2";
    private static final int TRIES = 100;
    private static final int BLOCK = 1 << 14;
    private static final long SPARE = 1 << 20;

    private final Path image;
    private final Path place;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Volume(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /** Whether this machine lets us: it takes root, and loop devices. */
    static boolean possible() {
        try {
            Path trial = Files.createTempDirectory("supportpro-volume-");
            try (Volume volume = make(trial.resolve("image"), Files.createDirectory(trial.resolve("place")))) {
                return Files.isDirectory(volume.place.resolve("lost+found"));
            } finally {
                Folders.delete(trial);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts the contents of the folder on a volume of their own, which takes its place. */
    static Volume under(Path folder) throws IOException, InterruptedException {
        Path before = folder.resolveSibling(folder.getFileName() + "-before");
        Files.move(folder, before);
        Files.createDirectory(folder);
        Volume volume = make(folder.resolveSibling(folder.getFileName() + ".image"), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(volume::close));
        run("chmod", "--reference=" + before, folder.toString());
        Folders.copy(before, folder);
        run("sync", "-f", folder.toString());
        Folders.delete(before);
        return volume;
    }

    private static Volume make(Path image, Path place) throws IOException {
        run("truncate", "-s", String.valueOf(BYTES), image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        Volume volume = new Volume(image, place);
        volume.mount();
        return volume;
    }

    private void mount() throws IOException {
        // What was written stays unwritten long enough to be lost.
        run("mount", "-o", "loop,noatime,commit=300", image.toString(), place.toString());
    }

    /**
     * From now on it is as if nobody had written anything that was not made durable.
     *
     * @param names whether what became of names had been written down, though not what is in the files
     */
    void losesPower(boolean names) throws IOException {
        run("perl", "-e", SHUT_DOWN, place.toString(), names ? LOG_FLUSH : NO_LOG_FLUSH);
    }

    /** As after the power has come back; nobody may use it meanwhile. */
    void comesBack() throws IOException {
        unmount();
        mount();
    }

    /** Leaves no more room than this: most is taken at once, the rest by writing, because taking takes room too. */
    void fill(long left) throws IOException {
        long most = room() - left - SPARE;
        if (most > 0) {
            run("fallocate", "-l", String.valueOf(most), filler().toString());
        }
        try (FileChannel rest = FileChannel.open(
                filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (room() > left) {
                rest.write(ByteBuffer.allocate(BLOCK));
                rest.force(false);
            }
        } catch (IOException full) {
            if (room() > left + SPARE) {
                throw full;
            }
        }
    }

    private long room() throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return place.resolve("filler");
    }

    private void unmount() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (status(List.of("umount", place.toString())) == 0) {
                return;
            }
            pause();
        }
        throw new IOException(place + " is still in use");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException {
        if (status(List.of(command)) != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static int status(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Also a second time. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (status(List.of("umount", place.toString())) != 0) {
                run("umount", "-l", place.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
