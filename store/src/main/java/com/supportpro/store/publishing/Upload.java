package com.supportpro.store.publishing;

import com.supportpro.protocol.archive.PackageCheck;
import java.util.List;

/** What came of an upload. */
sealed interface Upload {

    /** Every rule that was tried, with its outcome. */
    List<PackageCheck> checks();

    /** The package is kept; {@code fresh} when it was not there before. */
    record Taken(Release release, boolean fresh, List<PackageCheck> checks) implements Upload {}

    /** The package breaks a rule. */
    record Refused(List<PackageCheck> checks) implements Upload {

        List<PackageCheck> failed() {
            return checks.stream()
                    .filter(check -> check.outcome() == PackageCheck.Outcome.FAILED)
                    .toList();
        }
    }
}
