package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleReader;
import com.supportpro.protocol.bundle.BundleRefusedException;
import com.supportpro.protocol.bundle.SignedIndex;
import com.supportpro.protocol.signature.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bundle as a desk reads it. */
final class BundleFile {

    final SignedIndex signed;
    final BundleIndex index;
    final Map<String, byte[]> parts = new LinkedHashMap<>();

    private BundleFile(byte[] archive) throws IOException, BundleRefusedException {
        try (BundleReader reader = new BundleReader(new ByteArrayInputStream(archive))) {
            signed = reader.index();
            index = signed.read();
            Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
            reader.parts(index, new BundleReader.Sink() {
                @Override
                public OutputStream open(Part part) {
                    return written.computeIfAbsent(part.name(), name -> new ByteArrayOutputStream());
                }

                @Override
                public void whole(Part part) {
                    parts.put(part.name(), written.get(part.name()).toByteArray());
                }
            });
        }
    }

    /** Signed by a key that the store shows. */
    static BundleFile read(byte[] archive) {
        try {
            BundleFile bundle = new BundleFile(archive);
            assertThat(bundle.index.descriptor().keys())
                    .anyMatch(key -> bundle.signed.verifies(SigningKey.publicKey(key.publicKey())));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BundleRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
