package com.supportpro.store.bundles;

import com.supportpro.platform.home.Home;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.bundle.SignedIndex;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.bundles.Answer.Source;
import com.supportpro.store.bundles.TakeRequest.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Makes the bundle that answers a desk's request. */
@Service
class MakeBundle {

    private final TakeRequest requests;
    private final ChooseReleases releases;
    private final BundleParts parts;
    private final Imprint imprint;
    private final Path work;

    MakeBundle(TakeRequest requests, ChooseReleases releases, BundleParts parts, Imprint imprint, Home home)
            throws IOException {
        this.requests = requests;
        this.releases = releases;
        this.parts = parts;
        this.imprint = imprint;
        this.work = home.folder("bundles");
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work);
    }

    /**
     * The answer to the request in the file.
     *
     * @param by who brought it, as the audit shows it
     * @throws com.supportpro.protocol.InvalidDocumentException it is no request
     * @throws RequestNotTakenException it is not for this account, or not for this store
     */
    Answer answer(AccountId account, byte[] file, String by) throws IOException {
        Taken taken = requests.take(account, SignedRequest.parse(file), by);
        Path folder = Files.createDirectories(work.resolve(UUID.randomUUID().toString()));
        try {
            return answer(taken, folder);
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    private Answer answer(Taken taken, Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        parts.entitlements(taken.known().desk(), folder, sources);
        BundleIndex.Catalogue catalogue = parts.catalogue(taken.request().known(), folder, sources);
        Choice choice = releases.choose(taken.licence().id(), taken.request());
        parts.pictures(choice.pictures(), sources);
        for (ReleaseEnvelope release : choice.packages()) {
            parts.release(release, folder, sources);
        }
        BundleIndex index = index(taken, catalogue, choice, sources);
        SignedIndex signed = SignedIndex.sign(index, imprint.signing()::sign, ProvenLicence.secret(taken.licence()));
        return new Answer(index, signed, List.copyOf(sources), folder);
    }

    private BundleIndex index(Taken taken, BundleIndex.Catalogue catalogue, Choice choice, List<Source> sources) {
        UUID desk = taken.known().desk().id().value();
        LicenceSecret licence = ProvenLicence.secret(taken.licence());
        return new BundleIndex(
                taken.request().id(),
                taken.request().instance(),
                desk,
                taken.known()
                        .credentials()
                        .map(one -> new BundleIndex.Client(
                                one.clientId(), licence.seal(one.clientSecret(), BundleIndex.Client.context(desk))))
                        .orElse(null),
                imprint.store().descriptor(),
                imprint.licences().masked(taken.licence()),
                imprint.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                catalogue,
                choice.packages(),
                choice.leftOut(),
                sources.stream().map(Source::part).toList());
    }
}
