package com.supportpro.store.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Keeps blobs until it is killed, and tells each one that is kept: as a row would. */
final class BlobWriting {

    private BlobWriting() {}

    public static void main(String[] arguments) throws IOException {
        Home home = Home.open(Path.of(arguments[0]), "store");
        Blobs blobs = new Blobs(home, new FolderPlace(home.folder("blobs")));
        SplittableRandom random = new SplittableRandom();
        while (true) {
            byte[] bytes = new byte[1 + random.nextInt(300_000)];
            random.nextBytes(bytes);
            Digest digest = blobs.keep(bytes);
            System.out.println(digest.sha256() + " " + bytes.length);
        }
    }
}
