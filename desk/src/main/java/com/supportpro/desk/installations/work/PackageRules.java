package com.supportpro.desk.installations.work;

import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Path;

/** The rules that every package has to keep. */
interface PackageRules {

    /** The manifest of a package that keeps them all; a problem naming the first broken one otherwise. */
    Manifest manifest(Path archive) throws StepFailedException, IOException;
}
