package com.supportpro.desk.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.archive.PackageWriter;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.bundle.BundleWriter;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.bundle.SignedIndex;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.MaskedLicence;
import com.supportpro.protocol.store.StoreDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A store that nobody can reach but by files. */
public final class BundleStore {

    public static final String LICENCE = "SP-2345-6789-ABCD-EFGH";
    public static final String URL = "http://localhost:8081";

    public SigningKey key = SigningKey.generate();
    public SigningKey paperKey = key;
    public LicenceSecret licence = LicenceSecret.of(LICENCE);
    public Instant now = Instant.parse("2030-01-01T00:00:00Z");
    public long entitlementVersion;
    public UUID desk = UUID.randomUUID();
    public UnaryOperator<BundleIndex> meddle = UnaryOperator.identity();

    final Map<AddonId, Listing> listings = new LinkedHashMap<>();
    final Map<ReleaseEnvelope, byte[]> packages = new LinkedHashMap<>();
    private final List<AddonId> entitled = new ArrayList<>();
    private long revision;

    /** Publishes a language; a commercial one has a price. */
    public AddonId language(String slug, String tag, boolean commercial) {
        String manifest = manifest(slug, tag, "1.0.0");
        Manifest read = ProtocolJson.mapper().readValue(manifest, Manifest.class);
        byte[] archive =
                archive(read, manifest, Map.of("texts/" + tag + ".properties", "nav.languages=" + slug + "\n"));
        ReleaseEnvelope envelope = envelope(read.id(), read.version(), archive, key);
        packages.put(envelope, archive);
        listings.put(read.id(), listing(read, envelope, commercial));
        revision++;
        return read.id();
    }

    /** The package of an add-on that is published, with its envelope. */
    public Map.Entry<ReleaseEnvelope, byte[]> packageOf(AddonId addon) {
        return packages.entrySet().stream()
                .filter(one -> one.getKey().addon().equals(addon))
                .findFirst()
                .orElseThrow();
    }

    /** A package of a language that nobody has published. */
    public static byte[] language(String slug, String tag, String version) {
        String manifest = manifest(slug, tag, version);
        Manifest read = ProtocolJson.mapper().readValue(manifest, Manifest.class);
        return archive(read, manifest, Map.of("texts/" + tag + ".properties", "nav.languages=" + slug + "\n"));
    }

    private static String manifest(String slug, String tag, String version) {
        return """
                {"manifest": 1, "publisher": "acme", "slug": "%s", "version": "%s", "kind": "language", "name": "%s",
                 "summary": "The panel in %s", "desk": ">=0.1.0", "language": {"tag": "%s", "name": "%s",
                 "rightToLeft": false}}""".formatted(slug, version, slug, slug, tag, slug);
    }

    public void entitle(AddonId addon) {
        entitled.add(addon);
        entitlementVersion++;
    }

    public static ReleaseEnvelope envelope(AddonId id, Version version, byte[] archive, SigningKey by) {
        var statement = new ReleaseStatement(id, version, Digest.of(archive), archive.length);
        return new ReleaseEnvelope(id, version, Digest.of(archive), archive.length, by.sign(statement));
    }

    static byte[] archive(Manifest read, String manifest, Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("addon.json", manifest.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PackageWriter.write(read.slug() + "-" + read.version() + "/", files, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The bundle for a request, with all packages that there are. */
    public byte[] answer(byte[] file) {
        SignedRequest signed = SignedRequest.parse(file);
        if (!signed.provenBy(licence)) {
            throw new AssertionError("The request does not prove the licence");
        }
        BundleRequest request = signed.read();
        Map<String, byte[]> parts = parts(request);
        BundleIndex index = meddle.apply(index(request, parts));
        return write(SignedIndex.sign(index, key::sign, licence), parts);
    }

    private Map<String, byte[]> parts(BundleRequest request) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(BundleIndex.ENTITLEMENTS, json(papers()));
        boolean news = request.known().catalogue() < revision;
        parts.put(
                BundleIndex.CATALOGUE + "00001.json",
                json(new CataloguePage(
                        revision,
                        "epoch-1",
                        request.known().epoch(),
                        news ? List.copyOf(listings.values()) : List.of(),
                        List.of(),
                        List.of(),
                        false)));
        packages.forEach((envelope, archive) -> {
            parts.put(envelope.packageName(), archive);
            parts.put(envelope.packageName() + ReleaseEnvelope.ENDING, envelope.bytes());
        });
        return parts;
    }

    private SignedEntitlements papers() {
        var document = new EntitlementDocument(
                UUID.nameUUIDFromBytes(LICENCE.getBytes(StandardCharsets.UTF_8)),
                desk,
                entitlementVersion,
                now,
                entitled.stream()
                        .map(addon -> new EntitlementDocument.Entitlement(addon, EntitlementState.ACTIVE, now, ""))
                        .toList());
        return SignedEntitlements.sign(document, paperKey::sign);
    }

    private BundleIndex index(BundleRequest request, Map<String, byte[]> parts) {
        now = now.plusSeconds(1);
        BundleIndex.@Nullable Client client = request.registeredAs().isPresent()
                ? null
                : new BundleIndex.Client("client", licence.seal("client-secret", BundleIndex.Client.context(desk)));
        return new BundleIndex(
                request.id(),
                request.instance(),
                desk,
                client,
                descriptor(),
                new MaskedLicence("SP-••••-EFGH", "N••• T•••"),
                now,
                new BundleIndex.Catalogue(request.known().catalogue(), revision, "epoch-1"),
                List.copyOf(packages.keySet()),
                List.of(),
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), Digest.of(part.getValue()), part.getValue().length))
                        .toList());
    }

    private StoreDescriptor descriptor() {
        URI url = URI.create(URL);
        return new StoreDescriptor(
                "Store",
                url,
                URL,
                List.of(new StoreDescriptor.Key(key.keyId(), "Ed25519", key.publicKeyBase64())),
                new StoreDescriptor.Endpoints(
                        url.resolve("/oauth2/authorize"),
                        url.resolve("/oauth2/token"),
                        url.resolve("/oauth2/jwks"),
                        url.resolve("/connect/logout"),
                        url.resolve("/oauth2/revoke"),
                        url.resolve("/userinfo")));
    }

    static byte[] write(SignedIndex index, Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BundleWriter writer = new BundleWriter(out, index)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                writer.part(part.getKey(), new ByteArrayInputStream(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] json(Object document) {
        return ProtocolJson.mapper().writeValueAsBytes(document);
    }

    static Listing listing(Manifest manifest, ReleaseEnvelope envelope, boolean commercial) {
        var release = new ReleaseInfo(
                envelope.version(),
                manifest.desk(),
                envelope.digest(),
                envelope.length(),
                envelope.signature(),
                Instant.EPOCH,
                "",
                manifest.permissions(),
                null,
                manifest.requires());
        return new Listing(
                manifest.id(),
                manifest.kind(),
                manifest.name(),
                new Listing.Publisher(manifest.publisher(), "Acme", true),
                manifest.summary(),
                "",
                List.of(),
                null,
                List.of(),
                commercial ? new Price("EUR", List.of(new Price.PerCycle(Cycle.MONTHLY, 500))) : null,
                null,
                null,
                List.of(release),
                null,
                List.of(),
                Instant.EPOCH);
    }
}
