package com.supportpro.store.bundles;

import com.supportpro.protocol.Digest;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.store.bundles.Answer.Source;
import com.supportpro.store.catalogue.Feed;
import com.supportpro.store.entitlements.EntitlementPapers;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.packages.Blobs;
import com.supportpro.store.publishing.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers the parts of a bundle as files: what lies in the store's folders stays there, the rest is written for it. */
@Component
class BundleParts {

    private static final int PER_PAGE = 200;

    private final Feed feed;
    private final EntitlementPapers entitlements;
    private final Assets assets;
    private final Blobs blobs;

    BundleParts(Feed feed, EntitlementPapers entitlements, Assets assets, Blobs blobs) {
        this.feed = feed;
        this.entitlements = entitlements;
        this.assets = assets;
        this.blobs = blobs;
    }

    /** What the licence may run, signed for this desk. */
    void entitlements(Desk desk, Path folder, List<Source> to) throws IOException {
        byte[] paper = ProtocolJson.mapper().writeValueAsBytes(entitlements.write(desk));
        to.add(written(BundleIndex.ENTITLEMENTS, paper, folder, to.size()));
    }

    /** The pages of the feed that the desk has not read. */
    BundleIndex.Catalogue catalogue(BundleRequest.Known known, Path folder, List<Source> to) throws IOException {
        long since = feed.continues(known.catalogue(), known.epoch()) ? known.catalogue() : 0;
        CataloguePage page = feed.after(since, PER_PAGE);
        for (int number = 1; ; number++) {
            String name = String.format(Locale.ROOT, "%s%05d.json", BundleIndex.CATALOGUE, number);
            to.add(written(name, ProtocolJson.mapper().writeValueAsBytes(page), folder, to.size()));
            if (!page.more()) {
                return new BundleIndex.Catalogue(since, page.revision(), page.epoch());
            }
            page = feed.after(page.revision(), PER_PAGE);
        }
    }

    void pictures(List<String> digests, List<Source> to) throws IOException {
        for (String name : digests) {
            Digest digest = new Digest(name);
            Optional<Assets.Asset> asset = assets.find(digest);
            if (asset.isPresent()) {
                long length = Files.size(asset.get().file());
                to.add(new Source(
                        new Part(BundleIndex.PICTURES + name, digest, length), () -> blobs.file(digest, length)));
            }
        }
    }

    /** The package, and its envelope beside it for who takes it out of the bundle. */
    void release(ReleaseEnvelope envelope, Path folder, List<Source> to) throws IOException {
        // What is missing is found while there is still an answer to give.
        var unused = blobs.file(envelope.digest(), envelope.length());
        String name = envelope.packageName();
        to.add(new Source(
                new Part(name, envelope.digest(), envelope.length()),
                () -> blobs.file(envelope.digest(), envelope.length())));
        to.add(written(name + ReleaseEnvelope.ENDING, envelope.bytes(), folder, to.size()));
    }

    private static Source written(String name, byte[] content, Path folder, int number) throws IOException {
        Path file = folder.resolve(Integer.toString(number));
        Files.write(file, content);
        return new Source(new Part(name, Digest.of(content), content.length), () -> file);
    }
}
