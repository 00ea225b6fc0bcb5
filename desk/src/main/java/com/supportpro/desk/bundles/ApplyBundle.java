package com.supportpro.desk.bundles;

import com.supportpro.desk.billinglink.DeskByFile;
import com.supportpro.desk.billinglink.NoRequestException;
import com.supportpro.desk.bundles.Admission.Admitted;
import com.supportpro.desk.catalogue.CatalogueMark;
import com.supportpro.desk.catalogue.PagesNotTakenException;
import com.supportpro.desk.catalogue.TakePages;
import com.supportpro.desk.entitlements.EntitlementsByFile;
import com.supportpro.desk.entitlements.Heard;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.bundle.BundleIndex;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Takes over what a bundle says, by the ways that the same news take when the store is asked; in the caller's transaction. */
@Component
class ApplyBundle {

    private final DeskByFile desk;
    private final TakePages catalogue;
    private final EntitlementsByFile entitlements;

    ApplyBundle(DeskByFile desk, TakePages catalogue, EntitlementsByFile entitlements) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.entitlements = entitlements;
    }

    void apply(Admitted admitted, Unloading files) throws NotTakenException, IOException {
        BundleIndex index = admitted.index();
        register(index);
        catalogue(index, files);
        entitlements(index, files);
    }

    private void register(BundleIndex index) throws NotTakenException {
        try {
            desk.register(index);
        } catch (NoRequestException e) {
            throw NotTakenException.of("bundle-not-registered", e.line());
        }
    }

    private void catalogue(BundleIndex index, Unloading files) throws NotTakenException, IOException {
        BundleIndex.Catalogue reach = index.catalogue();
        try {
            catalogue.take(
                    reach.since(),
                    new CatalogueMark(reach.revision(), reach.epoch()),
                    index.issuedAt(),
                    files.files(index.pages()));
        } catch (PagesNotTakenException e) {
            throw switch (e.reason()) {
                case OLDER -> NotTakenException.of("bundle-older");
                case MOVED_ON -> NotTakenException.of("bundle-moved-on");
                case UNREADABLE -> NotTakenException.of("bundle-none", String.valueOf(e.getMessage()));
            };
        }
    }

    private void entitlements(BundleIndex index, Unloading files) throws NotTakenException, IOException {
        SignedEntitlements signed = read(Files.readAllBytes(files.file(BundleIndex.ENTITLEMENTS)));
        if (entitlements.take(signed, index.issuedAt()) == Heard.UNBELIEVABLE) {
            throw NotTakenException.of("bundle-older");
        }
    }

    private static SignedEntitlements read(byte[] paper) throws NotTakenException {
        try {
            return ProtocolJson.mapper().readValue(paper, SignedEntitlements.class);
        } catch (JacksonException | InvalidDocumentException e) {
            throw NotTakenException.of("bundle-none", String.valueOf(e.getMessage()));
        }
    }
}
