package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.AddedPermissions;
import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Holds the package against the package rules, and its manifest against what the listing said. */
@Component
class Check implements WorkStep {

    private final Received received;
    private final PackageRules packages;
    private final DeskVersion desk;
    private final List<BiFunction<Work, Manifest, Optional<Problem>>> rules = List.of(
            this::identity,
            this::version,
            this::kind,
            this::compatibility,
            this::permissions,
            this::requirements,
            this::consent);

    Check(Received received, PackageRules packages, DeskVersion desk) {
        this.received = received;
        this.packages = packages;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        Manifest manifest = packages.manifest(received.trusted(work));
        Optional<Problem> problem = rules.stream()
                .flatMap(rule -> rule.apply(work, manifest).stream())
                .findFirst();
        if (problem.isPresent()) {
            throw new StepFailedException(problem.get());
        }
        return "";
    }

    private Optional<Problem> identity(Work work, Manifest manifest) {
        return differs("id", work.addon(), manifest.id());
    }

    private Optional<Problem> version(Work work, Manifest manifest) {
        return differs("version", work.version(), manifest.version());
    }

    private Optional<Problem> kind(Work work, Manifest manifest) {
        return differs("kind", work.order().kind(), manifest.kind());
    }

    private Optional<Problem> compatibility(Work work, Manifest manifest) {
        return manifest.desk().includes(desk.version())
                ? Optional.empty()
                : Optional.of(Problem.incompatible(manifest.desk(), desk.version()));
    }

    /** What operators were shown is what the add-on gets. */
    private Optional<Problem> permissions(Work work, Manifest manifest) {
        return differs("permissions", work.release().permissions(), manifest.permissions());
    }

    /** What was planned with is what the add-on requires. */
    private Optional<Problem> requirements(Work work, Manifest manifest) {
        return differs("requires", work.release().requires(), manifest.requires());
    }

    /** What was agreed to is what the add-on gets beyond the release it replaces. */
    private Optional<Problem> consent(Work work, Manifest manifest) {
        if (!work.action().replaces()) {
            return Optional.empty();
        }
        Manifest before = Json.read(work.present().manifest(), Manifest.class);
        List<String> missing = new ArrayList<>(AddedPermissions.between(before.permissions(), manifest.permissions()));
        missing.removeAll(work.order().consent());
        return missing.isEmpty() ? Optional.empty() : Optional.of(Problem.consentNeeded(missing));
    }

    private static Optional<Problem> differs(String field, Object listed, Object found) {
        return listed.equals(found) ? Optional.empty() : Optional.of(Problem.of("not-as-listed", "field", field));
    }
}
