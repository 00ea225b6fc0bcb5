package com.supportpro.protocol.archive;

import java.io.IOException;

/** A rule for what is in a package. */
interface ContentRule {

    void check(AddonPackage opened) throws PackageRefusedException, IOException;
}
