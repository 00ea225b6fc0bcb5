package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.signature.ReleaseSignature;
import com.supportpro.protocol.signature.ReleaseStatement;
import com.supportpro.protocol.signature.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store in memory: listings, packages and its key. */
final class FakeStore implements PackageSource, StoreAccess {

    private static final int CHUNK = 1000;

    final SigningKey key = SigningKey.generate();
    private final Map<AddonId, Listing> listings = new HashMap<>();
    private final Map<String, byte[]> packages = new HashMap<>();
    UnaryOperator<byte[]> onTheWay = UnaryOperator.identity();
    SigningKey signer = key;

    @Nullable
    Price price;

    int failures;
    int fetched;

    /** The same for money. */
    AddonId publishForSale(String slug) {
        price = new Price("USD", List.of(new Price.PerCycle(Cycle.MONTHLY, 2_900)));
        return publish(slug);
    }

    /** Publishes version 1.0.0 of a channel. */
    AddonId publish(String slug) {
        return publish(TestPackage.of(slug));
    }

    AddonId publish(TestPackage built) {
        AddonId id = built.id();
        byte[] bytes = built.bytes();
        packages.put(id + " 1.0.0", bytes);
        var statement = new ReleaseStatement(id, Version.of("1.0.0"), Digest.of(bytes), bytes.length);
        listings.put(id, listing(id, statement, signer.sign(statement)));
        return id;
    }

    /** Lists one more release of what is listed, which asks for these permissions, and for these add-ons. */
    void release(TestPackage built, String version, Permissions permissions, Requirement... requires) {
        byte[] bytes = built.withVersion(version).bytes();
        AddonId id = built.id();
        packages.put(id + " " + version, bytes);
        var statement = new ReleaseStatement(id, Version.of(version), Digest.of(bytes), bytes.length);
        Listing before = java.util.Objects.requireNonNull(listings.get(id));
        ReleaseInfo release = release(statement, signer.sign(statement), permissions, List.of(requires));
        List<ReleaseInfo> releases =
                Stream.concat(Stream.of(release), before.releases().stream()).toList();
        listings.put(id, listing(id, releases));
    }

    /** Lists an add-on that does not go without another one. */
    AddonId publish(TestPackage built, AddonId other) {
        AddonId id = publish(built.requiring(other));
        ReleaseInfo plain = java.util.Objects.requireNonNull(listings.get(id)).newest();
        ReleaseInfo needy = new ReleaseInfo(
                plain.version(),
                plain.desk(),
                plain.digest(),
                plain.length(),
                plain.signature(),
                plain.publishedAt(),
                plain.changelog(),
                plain.permissions(),
                null,
                List.of(new Requirement(other, VersionRange.of(">=1.0.0"))));
        listings.put(id, listing(id, List.of(needy)));
        return id;
    }

    /** The newest release of it must not be used any more. */
    void revoke(AddonId id, String reason) {
        ReleaseInfo good = java.util.Objects.requireNonNull(listings.get(id)).newest();
        ReleaseInfo revoked = new ReleaseInfo(
                good.version(),
                good.desk(),
                good.digest(),
                good.length(),
                good.signature(),
                good.publishedAt(),
                good.changelog(),
                good.permissions(),
                reason,
                good.requires());
        listings.put(id, listing(id, List.of(revoked)));
    }

    /** Lists the package with a signature that was made for another one. */
    void forge(AddonId id) {
        byte[] bytes = java.util.Objects.requireNonNull(packages.get(id + " 1.0.0"));
        Digest digest = Digest.of(bytes);
        long length = bytes.length;
        var other = new ReleaseStatement(new AddonId("acme", "other"), Version.of("1.0.0"), digest, length);
        listings.put(id, listing(id, new ReleaseStatement(id, Version.of("1.0.0"), digest, length), key.sign(other)));
    }

    Optional<Listing> find(AddonId id) {
        return Optional.ofNullable(listings.get(id));
    }

    @Override
    public void fetch(AddonId addon, Version version, Digest digest, Sink sink)
            throws TransferFailedException, StepFailedException, IOException {
        fetched++;
        if (failures > 0) {
            failures--;
            throw new TransferFailedException("no answer");
        }
        byte[] bytes = onTheWay.apply(packages.get(addon + " " + version));
        for (int from = 0; from < bytes.length; from += CHUNK) {
            sink.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
        }
    }

    @Override
    public URI url() {
        return URI.create("http://store.example");
    }

    @Override
    public String token() {
        return "token";
    }

    @Override
    public void doubt() {}

    @Override
    public Optional<PublicKey> key(String keyId) {
        return keyId.equals(key.keyId()) ? Optional.of(key.publicKey()) : Optional.empty();
    }

    private Listing listing(AddonId id, ReleaseStatement statement, ReleaseSignature signature) {
        return listing(id, List.of(release(statement, signature, Permissions.none(), List.of())));
    }

    private static ReleaseInfo release(
            ReleaseStatement statement,
            ReleaseSignature signature,
            Permissions permissions,
            List<Requirement> requires) {
        return new ReleaseInfo(
                statement.version(),
                VersionRange.of(">=1.0.0 <2.0.0"),
                statement.digest(),
                statement.length(),
                signature,
                Instant.EPOCH,
                "",
                permissions,
                null,
                requires);
    }

    private Listing listing(AddonId id, List<ReleaseInfo> releases) {
        return new Listing(
                id,
                Kind.CHANNEL,
                id.slug(),
                new Listing.Publisher(id.publisher(), "Acme", true),
                "Summary",
                "",
                List.of(),
                null,
                List.of(),
                price,
                null,
                null,
                releases,
                null,
                List.of(),
                Instant.EPOCH);
    }
}
