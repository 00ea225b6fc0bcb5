package com.supportpro.desk.bundles.web;

import com.supportpro.desk.packages.PackageHere;
import java.time.Instant;

/**
 * A package that is here.
 *
 * @param length in bytes
 * @param origin {@code bundle}, or {@code hand} for one that was uploaded
 */
record PackageView(
        String addon, String version, String digest, long length, String origin, String broughtBy, Instant broughtAt) {

    static PackageView of(PackageHere one) {
        return new PackageView(
                one.addon().toString(),
                one.version().toString(),
                one.digest().toString(),
                one.length(),
                ImportView.slug(one.origin()),
                one.by(),
                one.at());
    }
}
