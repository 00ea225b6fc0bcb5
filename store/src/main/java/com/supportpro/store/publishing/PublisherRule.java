package com.supportpro.store.publishing;

import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageCheck.Outcome;
import com.supportpro.protocol.manifest.Manifest;

/** A publisher uploads its own add-ons only. */
final class PublisherRule {

    private static final String NAME = "publisher";

    private PublisherRule() {}

    static PackageCheck check(PublisherId publisher, Manifest manifest) {
        return manifest.publisher().equals(publisher.value())
                ? new PackageCheck(NAME, Outcome.PASSED, "")
                : new PackageCheck(
                        NAME,
                        Outcome.FAILED,
                        "addon.json names the publisher " + manifest.publisher() + ", and this is " + publisher);
    }
}
