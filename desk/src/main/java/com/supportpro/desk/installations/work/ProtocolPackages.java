package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.archive.Inspection;
import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules for packages that store and desk have in common. */
@Component
class ProtocolPackages implements PackageRules {

    @Override
    public Manifest manifest(Path archive) throws StepFailedException, IOException {
        Inspection inspection = PackageReader.inspect(archive);
        Optional<AddonPackage> accepted = inspection.accepted();
        if (accepted.isEmpty()) {
            throw new StepFailedException(Problem.of("bad-package", "reason", broken(inspection)));
        }
        return accepted.get().manifest();
    }

    /** The first rule that is broken; its own words are for the author of the package. */
    private static String broken(Inspection inspection) {
        return inspection.checks().stream()
                .filter(check -> check.outcome() == PackageCheck.Outcome.FAILED)
                .findFirst()
                .map(check -> Said.line("installations.said.rule." + check.name(), "detail", check.message()))
                .orElse("");
    }
}
