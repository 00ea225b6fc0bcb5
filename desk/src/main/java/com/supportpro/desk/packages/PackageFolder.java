package com.supportpro.desk.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.s3.S3Place;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of packages: in the one that all nodes see, where there is such a one. A file is whole before it has its name. */
@Component
class PackageFolder {

    private static final String SETTING = "SUPPORTPRO_DESK_PACKAGES";
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.zip|arriving-[0-9a-f-]{36}");

    private final Path folder;

    PackageFolder(Home home, @Value("${supportpro.desk.packages:}") String shared) throws IOException {
        // What is brought by hand lies on a disk: a bucket is only for what nodes copy to each other.
        this.folder = shared.isBlank() || S3Place.in(SETTING, shared.strip()).isPresent()
                ? home.folder("packages")
                : Files.createDirectories(
                        Path.of(shared.strip()).toAbsolutePath().resolve("here"));
    }

    /** A place for a file on its way in. */
    Path arriving() {
        return folder.resolve("arriving-" + UUID.randomUUID());
    }

    Optional<Path> find(Digest digest, long length) {
        Path file = place(digest);
        return Files.isRegularFile(file) && file.toFile().length() == length ? Optional.of(file) : Optional.empty();
    }

    /** Gives a whole file its name, for good. */
    void keep(Path arrived, Digest digest) throws IOException {
        force(arrived);
        Files.move(arrived, place(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    /** Deletes what is older, but for these. */
    int drop(Set<Digest> kept, Instant before) throws IOException {
        int dropped = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean wanted = kept.stream().anyMatch(digest -> name.equals(digest.sha256() + ".zip"));
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
            if (OURS.matcher(name).matches() && !wanted && old && Files.deleteIfExists(file)) {
                dropped++;
            }
        }
        return dropped;
    }

    long bytes() throws IOException {
        long all = 0;
        for (Path file : files()) {
            all += file.toFile().length();
        }
        return all;
    }

    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).toList();
        }
    }

    private Path place(Digest digest) {
        return folder.resolve(digest.sha256() + ".zip");
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
