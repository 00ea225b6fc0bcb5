package com.supportpro.protocol.bundle;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.store.MaskedLicence;
import com.supportpro.protocol.store.StoreDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle holds and whom it is for, as the store signs it; the first entry of the archive.
 *
 * @param request that it answers
 * @param instance of the desk that asked
 * @param desk the desk's id in the store
 * @param client credentials that the desk did not have before; null when it has them
 * @param descriptor what the store says of itself, its keys among it
 * @param issuedAt a later bundle takes the place of an earlier one, never the other way round
 * @param catalogue how far the pages of the catalogue reach
 * @param packages the releases whose packages are there
 * @param leftOut what was wanted and is not there, with the reason
 * @param parts all entries behind this one, in their order
 */
public record BundleIndex(
        UUID request,
        UUID instance,
        UUID desk,
        @Nullable Client client,
        StoreDescriptor descriptor,
        MaskedLicence licence,
        Instant issuedAt,
        Catalogue catalogue,
        @Nullable List<ReleaseEnvelope> packages,
        @Nullable List<LeftOut> leftOut,
        List<Part> parts) {

    public static final String ENTITLEMENTS = "entitlements.json";
    public static final String CATALOGUE = "catalogue/";
    public static final String PICTURES = "pictures/";

    public static final int MOST_PACKAGES = 500;
    public static final int MOST_PARTS = 3_000;

    /** How long all parts may be together, in bytes. */
    public static final long MOST_BYTES = 2L << 30;

    public BundleIndex {
        Rule.present("request", request);
        Rule.present("instance", instance);
        Rule.present("desk", desk);
        Rule.present("descriptor", descriptor);
        Rule.present("licence", licence);
        Rule.present("issuedAt", issuedAt);
        Rule.present("catalogue", catalogue);
        packages = Rule.list("packages", packages, MOST_PACKAGES);
        leftOut = Rule.list("leftOut", leftOut, 2 * BundleRequest.MOST_WANTED);
        parts = Rule.list("parts", parts, MOST_PARTS);
        if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
            throw new InvalidDocumentException("parts", "must name each part once");
        }
        if (parts.stream().mapToLong(Part::length).sum() > MOST_BYTES) {
            throw new InvalidDocumentException("parts", "must have " + MOST_BYTES + " bytes together at the most");
        }
    }

    /**
     * Credentials of a desk that was registered for its request.
     *
     * @param sealedSecret for {@link LicenceSecret#open} in the context of {@link #context}
     */
    public record Client(String id, String sealedSecret) {

        public Client {
            Rule.text("client.id", id, 1, 100);
            Rule.text("client.sealedSecret", sealedSecret, 1, 500);
        }

        public static String context(UUID desk) {
            return "bundle/client-secret/" + desk;
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    /**
     * The pages of the catalogue, which lie below {@link #CATALOGUE} in the order of their names.
     *
     * @param since the revision that the first page continues; 0 for a catalogue from its beginning
     * @param epoch which history of the store the revision is of
     */
    public record Catalogue(
            long since, long revision, @Nullable String epoch) {

        public Catalogue {
            if (since < 0 || revision < since) {
                throw new InvalidDocumentException("catalogue", "must reach from a revision to a later one");
            }
            epoch = epoch == null ? "" : Rule.text("epoch", epoch, 0, 64);
        }

        @Override
        public String epoch() {
            return Rule.present("epoch", epoch);
        }
    }

    /** An entry of the archive. */
    public record Part(String name, Digest digest, long length) {

        private static final Pattern NAME =
                Pattern.compile("[a-z0-9][A-Za-z0-9.+-]{0,90}(/[A-Za-z0-9][A-Za-z0-9.+-]{0,140}){0,5}");

        public Part {
            Rule.matching("parts.name", name, NAME, "a plain relative name");
            Rule.present("parts.digest", digest);
            if (length < 1 || length > Integer.MAX_VALUE) {
                throw new InvalidDocumentException("parts.length", "must be 1 to " + Integer.MAX_VALUE);
            }
        }
    }

    /** A wanted add-on that is not there. */
    public record LeftOut(AddonId addon, Reason reason) {

        public LeftOut {
            Rule.present("leftOut.addon", addon);
            Rule.present("leftOut.reason", reason);
        }
    }

    /** Why a wanted add-on is not there. */
    public enum Reason {
        /** The store has no such add-on. */
        UNKNOWN,
        /** It is commercial, and the licence is not entitled to it. */
        NOT_ENTITLED,
        /** No release of it fits the desk. */
        NO_RELEASE_FITS,
        /** The bundle would have become too large; ask again once this one is imported. */
        NO_ROOM
    }

    public Optional<Client> newClient() {
        return Optional.ofNullable(client);
    }

    /** The part of this name. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The names of the pages of the catalogue, in their order. */
    public List<String> pages() {
        return parts.stream()
                .map(Part::name)
                .filter(name -> name.startsWith(CATALOGUE))
                .toList();
    }

    @Override
    public List<ReleaseEnvelope> packages() {
        return Rule.present("packages", packages);
    }

    @Override
    public List<LeftOut> leftOut() {
        return Rule.present("leftOut", leftOut);
    }
}
