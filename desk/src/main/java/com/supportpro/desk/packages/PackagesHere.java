package com.supportpro.desk.packages;

import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The packages that are here. Whoever reads one holds it against its digest, as if it came from the store; a file without a
 * record counts for nothing.
 */
@Service
public class PackagesHere {

    private final PackageRows rows;
    private final PackageFolder folder;

    PackagesHere(PackageRows rows, PackageFolder folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /** The newest first. */
    public List<PackageHere> all() {
        return rows.all();
    }

    /** Those that this node need not fetch. */
    public Set<Digest> present() {
        return rows.all().stream()
                .filter(one -> folder.find(one.digest(), one.length()).isPresent())
                .map(PackageHere::digest)
                .collect(Collectors.toSet());
    }

    /** Whether this node need not fetch the package. */
    public boolean has(Digest digest) {
        return find(digest).isPresent();
    }

    /** The file, for reading. */
    public Optional<Path> find(Digest digest) {
        return rows.find(digest).flatMap(one -> folder.find(one.digest(), one.length()));
    }

    /** A new file in the same folder, to be written by who brings a package. */
    public Path arriving() {
        return folder.arriving();
    }

    /** Gives the file its place, durably; it counts once it is recorded. */
    public void keep(Path arrived, Digest digest) throws IOException {
        folder.keep(arrived, digest);
    }

    /** Records a package whose file has its place, in the transaction of what brought it. */
    public void record(PackageHere one) {
        rows.put(one);
    }

    /** Bytes that can still be written there. */
    public long room() throws IOException {
        return folder.room();
    }

    /** Bytes that are there. */
    public long bytes() throws IOException {
        return folder.bytes();
    }
}
