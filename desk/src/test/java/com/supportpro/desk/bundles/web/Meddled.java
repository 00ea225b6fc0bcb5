package com.supportpro.desk.bundles.web;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.signature.SigningKey;
import java.util.List;
import java.util.UUID;

/** Indexes that a store signs and that a desk must not follow. */
final class Meddled {

    private Meddled() {}

    static BundleIndex reaching(BundleIndex index, long revision) {
        var catalogue = new BundleIndex.Catalogue(0, revision, index.catalogue().epoch());
        return with(index, index.request(), index.instance(), catalogue, index.packages());
    }

    static BundleIndex forInstance(BundleIndex index, UUID instance) {
        return with(index, index.request(), instance, index.catalogue(), index.packages());
    }

    static BundleIndex answering(BundleIndex index, UUID request) {
        return with(index, request, index.instance(), index.catalogue(), index.packages());
    }

    static BundleIndex signedBy(BundleIndex index, SigningKey other) {
        List<ReleaseEnvelope> forged = index.packages().stream()
                .map(one -> new ReleaseEnvelope(
                        one.addon(), one.version(), one.digest(), one.length(), other.sign(one.statement())))
                .toList();
        return with(index, index.request(), index.instance(), index.catalogue(), forged);
    }

    static BundleIndex ofAnotherVersion(BundleIndex index) {
        List<ReleaseEnvelope> other = index.packages().stream()
                .map(one -> new ReleaseEnvelope(
                        one.addon(), Version.of("9.0.0"), Digest.of(new byte[1]), one.length(), one.signature()))
                .toList();
        return with(index, index.request(), index.instance(), index.catalogue(), other);
    }

    private static BundleIndex with(
            BundleIndex index,
            UUID request,
            UUID instance,
            BundleIndex.Catalogue catalogue,
            List<ReleaseEnvelope> packages) {
        return new BundleIndex(
                request,
                instance,
                index.desk(),
                index.client(),
                index.descriptor(),
                index.licence(),
                index.issuedAt(),
                catalogue,
                packages,
                index.leftOut(),
                index.parts());
    }
}
