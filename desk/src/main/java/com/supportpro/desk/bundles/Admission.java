package com.supportpro.desk.bundles;

import com.supportpro.desk.billinglink.BelievedKeys;
import com.supportpro.desk.billinglink.BundleTrust;
import com.supportpro.desk.billinglink.DeskByFile;
import com.supportpro.desk.billinglink.NoRequestException;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.bundle.SignedIndex;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides by its index whether a bundle is let in, before anything of it is kept. */
@Component
class Admission {

    private final DeskByFile desk;
    private final BundleTrust trust;
    private final RequestRows requests;
    private final ImportRows imports;

    Admission(DeskByFile desk, BundleTrust trust, RequestRows requests, ImportRows imports) {
        this.desk = desk;
        this.trust = trust;
        this.requests = requests;
        this.imports = imports;
    }

    /**
     * A bundle that is let in.
     *
     * @param keys what its packages may be signed with
     */
    record Admitted(SignedIndex signed, BundleIndex index, BelievedKeys keys) {}

    Admitted admit(SignedIndex signed) throws NotTakenException {
        BundleIndex index = read(signed);
        Optional<BelievedKeys> keys = trust.believe(signed, index, secret());
        if (keys.isEmpty()) {
            throw NotTakenException.of("bundle-foreign");
        }
        if (!index.instance().equals(desk.instance())) {
            throw NotTakenException.of("bundle-other-desk");
        }
        if (!requests.made(index.request())) {
            throw NotTakenException.of("bundle-unasked");
        }
        refuseOlder(signed, index);
        for (ReleaseEnvelope release : index.packages()) {
            check(release, index, keys.get());
        }
        return new Admitted(signed, index, keys.get());
    }

    /** To be asked again once nobody else can take one. */
    void refuseOlder(SignedIndex signed, BundleIndex index) throws NotTakenException {
        Optional<Imported> last = imports.newest(1).stream().findFirst();
        boolean same = imports.find(name(signed)).map(Imported::id).equals(last.map(Imported::id));
        if (!same && last.isPresent() && !index.issuedAt().isAfter(last.get().issuedAt())) {
            throw NotTakenException.of("bundle-older");
        }
    }

    /** The name of a bundle: what is signed is the same whenever it comes again. */
    static Digest name(SignedIndex signed) {
        return Digest.of(signed.index().getBytes(StandardCharsets.UTF_8));
    }

    /** Each package is there as what its signature is about, and the signature is the store's. */
    private static void check(ReleaseEnvelope release, BundleIndex index, BelievedKeys keys) throws NotTakenException {
        boolean there = index.part(release.packageName())
                .filter(part -> part.digest().equals(release.digest()) && part.length() == release.length())
                .isPresent();
        if (!there) {
            throw NotTakenException.of("bundle-not-as-indexed", release.packageName());
        }
        if (!keys.vouchFor(release.statement(), release.signature())) {
            throw NotTakenException.of("bundle-package-unsigned", release.addon() + " " + release.version());
        }
    }

    private static BundleIndex read(SignedIndex signed) throws NotTakenException {
        try {
            return signed.read();
        } catch (InvalidDocumentException e) {
            throw NotTakenException.of("bundle-none", String.valueOf(e.getMessage()));
        }
    }

    private LicenceSecret secret() throws NotTakenException {
        try {
            return desk.secret();
        } catch (NoRequestException e) {
            throw NotTakenException.of("no-request", e.line());
        }
    }
}
