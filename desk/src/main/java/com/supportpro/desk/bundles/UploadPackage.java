package com.supportpro.desk.bundles;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes one package by hand, where the policy of the desk lets it. Nothing is installed by that: the release is on offer, and
 * its installation is planned, agreed to and carried out as any other.
 */
@Service
public class UploadPackage {

    private final Vouching vouching;
    private final PackagesHere packages;
    private final KeepUpload keep;

    UploadPackage(Vouching vouching, PackagesHere packages, KeepUpload keep) {
        this.vouching = vouching;
        this.packages = packages;
        this.keep = keep;
    }

    /**
     * Takes it; once more does no harm.
     *
     * @param signature the envelope that came with it; empty for none
     * @throws NotTakenException the policy, the package or its signature is against it: nothing has changed
     */
    public Uploaded take(InputStream archive, Optional<ReleaseEnvelope> signature, Actor by)
            throws NotTakenException, IOException {
        vouching.refuseWhenOff();
        try (ReceivedPackage came = ReceivedPackage.receive(archive, packages)) {
            ReleaseEnvelope envelope = vouching.envelope(came, signature);
            return keep.keep(came, envelope, signature.isPresent(), by);
        }
    }
}
