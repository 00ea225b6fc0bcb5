package com.supportpro.store.publishing;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.archive.Inspection;
import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageCheck.Outcome;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.store.packages.Arrival;
import com.supportpro.store.packages.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes a package in as a draft: received, inspected, kept as blobs, and only then written down. */
@Service
class UploadRelease {

    private final Blobs blobs;
    private final Assets assets;
    private final ReleaseDrafts drafts;
    private final InspectionPlaces places;
    private final RequirementsRule requirements;

    UploadRelease(
            Blobs blobs, Assets assets, ReleaseDrafts drafts, InspectionPlaces places, RequirementsRule requirements) {
        this.blobs = blobs;
        this.assets = assets;
        this.drafts = drafts;
        this.places = places;
        this.requirements = requirements;
    }

    Upload upload(PublisherId publisher, InputStream body) throws IOException {
        try (Arrival arrival = blobs.receive(body);
                InspectionPlaces.Place place = places.take()) {
            Inspection inspection = PackageReader.inspect(arrival.file());
            return inspection.accepted().isEmpty()
                    ? new Upload.Refused(inspection.checks())
                    : accepted(publisher, arrival, inspection.accepted().get(), inspection.checks());
        }
    }

    private Upload accepted(PublisherId publisher, Arrival arrival, AddonPackage opened, List<PackageCheck> passed)
            throws IOException {
        List<PackageCheck> checks = new ArrayList<>(passed);
        checks.add(PublisherRule.check(publisher, opened.manifest()));
        checks.add(requirements.check(opened.manifest()));
        PackageContents contents = new PackageContents(opened);
        try {
            Release draft = Release.draft(contents.content(), arrival.digest(), arrival.length());
            checks.add(new PackageCheck("listing", Outcome.PASSED, ""));
            return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED)
                    ? new Upload.Refused(checks)
                    : kept(arrival, contents, draft, checks);
        } catch (InvalidDocumentException e) {
            checks.add(new PackageCheck("listing", Outcome.FAILED, String.valueOf(e.getMessage())));
            return new Upload.Refused(checks);
        }
    }

    private Upload kept(Arrival arrival, PackageContents contents, Release draft, List<PackageCheck> checks)
            throws IOException {
        blobs.keep(arrival);
        assets.keep(contents.pictures());
        ReleaseDrafts.Written written = drafts.write(draft);
        return new Upload.Taken(written.release(), written.fresh(), checks);
    }
}
