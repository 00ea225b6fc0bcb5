package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.marketplace.Markdown;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.Optional;

/**
 * What a newer release brings, for whoever decides on the update.
 *
 * @param plan with what it takes along, and what has to be agreed to
 */
public record Replacement(AddonPage addon, Installation before, ReleaseInfo after, PlanView plan) {

    /** The releases between the two, newest first: what is new is told by each of them. */
    public List<ReleaseInfo> releases() {
        return listed().stream()
                .filter(release -> release.version().newerThan(before.version())
                        && !release.version().newerThan(after.version()))
                .filter(release -> !release.changelog().isBlank())
                .toList();
    }

    /** Safe HTML. */
    public String changes(ReleaseInfo release) {
        return Markdown.html(release.changelog());
    }

    /** What changes about the settings; nothing when that is not known. */
    public Optional<SettingsGap> settings() {
        return SettingsGap.between(listed(), before.version(), after);
    }

    /** Whether other add-ons change along with it. */
    public boolean takesAlong() {
        return plan.steps().stream()
                .anyMatch(step -> !step.neededBy().isEmpty() && !step.act().equals("keep"));
    }

    private List<ReleaseInfo> listed() {
        return addon.here().listing().map(Listing::releases).orElse(List.of());
    }
}
