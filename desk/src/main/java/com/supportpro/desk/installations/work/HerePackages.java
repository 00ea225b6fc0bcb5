package com.supportpro.desk.installations.work;

import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Reads packages that were brought here; the store is asked for the others. */
@Primary
@Component
class HerePackages implements PackageSource {

    private static final int CHUNK = 1 << 16;

    private final PackagesHere here;
    private final HttpPackages store;

    HerePackages(PackagesHere here, HttpPackages store) {
        this.here = here;
        this.store = store;
    }

    @Override
    public void fetch(AddonId addon, Version version, Digest digest, Sink sink)
            throws TransferFailedException, StepFailedException, IOException {
        Optional<Path> file = here.find(digest);
        if (file.isEmpty()) {
            store.fetch(addon, version, digest, sink);
            return;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                sink.accept(Arrays.copyOf(chunk, count));
            }
        }
    }
}
