package com.supportpro.protocol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleRefusedException.Fault;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.MaskedLicence;
import com.supportpro.protocol.store.StoreDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives that want to be more than their index says. */
class BundleReaderTest {

    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "and two".getBytes(StandardCharsets.UTF_8);
    private static final int BOMB = 64 << 20;

    private final Map<String, byte[]> parts = new LinkedHashMap<>(Map.of("one.json", ONE));
    private long written;

    @Test
    void aBundleIsReadAsItWasWritten() throws Exception {
        parts.put("two.json", TWO);

        assertThat(read(archive(parts))).containsExactlyEntriesOf(parts);
    }

    @Test
    void whatIsNoBundleIsSaidToBeNone() {
        assertThat(fault(new byte[0])).isEqualTo(Fault.NO_BUNDLE);
        assertThat(fault("PK, but not really".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.NO_BUNDLE);
        assertThat(fault(zip(Map.of("other.json", ONE)))).isEqualTo(Fault.NO_BUNDLE);
        assertThat(fault(zip(Map.of(SignedIndex.NAME, ONE)))).isEqualTo(Fault.NO_BUNDLE);
        assertThat(fault(zip(Map.of(SignedIndex.NAME, new byte[BOMB])))).isEqualTo(Fault.NO_BUNDLE);
    }

    @Test
    void aPartThatInflatesBeyondItsLengthIsGivenUpAtOnce() {
        assertThat(fault(archive(Map.of("one.json", new byte[BOMB])))).isEqualTo(Fault.DAMAGED);
        assertThat(written).isLessThan(1 << 20);
    }

    @Test
    void onlyTheNamesOfTheIndexCountAndInItsOrder() {
        assertThat(fault(archive(Map.of("../one.json", ONE)))).isEqualTo(Fault.NOT_AS_INDEXED);
        assertThat(fault(archive(Map.of("/etc/passwd", ONE)))).isEqualTo(Fault.NOT_AS_INDEXED);
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put("two.json", TWO);
        assertThat(fault(archive(more))).isEqualTo(Fault.NOT_AS_INDEXED);
        assertThat(fault(archive(Map.of()))).isEqualTo(Fault.CUT_OFF);
        assertThat(fault(archive(Map.of("one.json", TWO)))).isEqualTo(Fault.DAMAGED);
        assertThat(fault(archive(Map.of("one.json", "eno".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Fault.DAMAGED);
    }

    @Test
    void anArchiveThatEndsInsideAPartIsCutOff() {
        byte[] whole = archive(parts);
        int inside = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4") + 40;

        assertThat(fault(Arrays.copyOf(whole, inside))).isEqualTo(Fault.CUT_OFF);
    }

    @Test
    void anIndexNamesNothingThatClimbsOrStandsTwice() {
        for (String name :
                List.of("../one", "a/../b", "/one", "a//b", "a\\b", ".hidden", "a/.b", "", "C:/one", "one\0")) {
            assertThatThrownBy(() -> new Part(name, Digest.of(ONE), 3))
                    .as(name)
                    .isInstanceOf(InvalidDocumentException.class);
        }
        Part part = new Part("one.json", Digest.of(ONE), 3);
        assertThatThrownBy(() -> index(List.of(part, part))).isInstanceOf(InvalidDocumentException.class);
        Part large = new Part("large", Digest.of(ONE), Integer.MAX_VALUE);
        Part larger = new Part("larger", Digest.of(ONE), Integer.MAX_VALUE);
        assertThatThrownBy(() -> index(List.of(large, larger))).isInstanceOf(InvalidDocumentException.class);
    }

    private Fault fault(byte[] archive) {
        try {
            read(archive);
            throw new AssertionError("It was read");
        } catch (BundleRefusedException e) {
            return e.fault();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, byte[]> read(byte[] archive) throws IOException, BundleRefusedException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        Map<String, ByteArrayOutputStream> open = new LinkedHashMap<>();
        try (BundleReader reader = new BundleReader(new ByteArrayInputStream(archive))) {
            reader.parts(reader.index().read(), new BundleReader.Sink() {
                @Override
                public OutputStream open(Part part) {
                    open.put(part.name(), new ByteArrayOutputStream() {
                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            written += length;
                            super.write(bytes, offset, length);
                        }
                    });
                    return open.get(part.name());
                }

                @Override
                public void whole(Part part) {
                    found.put(part.name(), open.get(part.name()).toByteArray());
                }
            });
        }
        return found;
    }

    /** An archive with the index of the parts and these entries behind it. */
    private byte[] archive(Map<String, byte[]> entries) {
        List<Part> listed = parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), Digest.of(part.getValue()), part.getValue().length))
                .toList();
        SignedIndex signed = SignedIndex.sign(
                index(listed), SigningKey.generate()::sign, LicenceSecret.of("SP-2345-6789-ABCD-EFGH"));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(SignedIndex.NAME, signed.bytes());
        all.putAll(entries);
        return zip(all);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static BundleIndex index(List<Part> parts) {
        URI url = URI.create("https://store.example");
        return new BundleIndex(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                new StoreDescriptor(
                        "Store",
                        url,
                        url.toString(),
                        List.of(),
                        new StoreDescriptor.Endpoints(url, url, url, url, url, url)),
                new MaskedLicence("SP-••••-EFGH", "N•••"),
                Instant.EPOCH,
                new BundleIndex.Catalogue(0, 0, ""),
                List.of(),
                List.of(),
                parts);
    }
}
