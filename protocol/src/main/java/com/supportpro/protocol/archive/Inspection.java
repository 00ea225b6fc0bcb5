package com.supportpro.protocol.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What checking a package showed. */
public final class Inspection {

    private final List<PackageCheck> checks;
    private final @Nullable AddonPackage opened;

    Inspection(List<PackageCheck> checks, @Nullable AddonPackage opened) {
        this.checks = List.copyOf(checks);
        this.opened = opened;
    }

    public List<PackageCheck> checks() {
        return checks;
    }

    public boolean passed() {
        return checks.stream().noneMatch(check -> check.outcome() == PackageCheck.Outcome.FAILED);
    }

    /** The package, when it keeps every rule. */
    public Optional<AddonPackage> accepted() {
        return passed() ? Optional.ofNullable(opened) : Optional.empty();
    }

    /** The failed rules in words. */
    public String failures() {
        return checks.stream()
                .filter(check -> check.outcome() == PackageCheck.Outcome.FAILED)
                .map(check -> check.name() + ": " + check.message())
                .collect(Collectors.joining("; "));
    }
}
