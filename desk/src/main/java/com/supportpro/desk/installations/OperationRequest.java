package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: an action on an add-on.
 *
 * @param wanted the release to install or to update to; null for the newest that fits
 * @param eraseData whether uninstalling takes settings and data along
 * @param agreed what was agreed to, where money is dealt in
 * @param overBudget whether somebody who may has agreed to spend more than the month allows
 * @param consent the permissions beyond those of the installed release that an update may have, as words
 * @param along whether other add-ons may be brought along or stopped for it, as its plan says
 */
public record OperationRequest(
        Action action,
        AddonId addon,
        @Nullable Version wanted,
        boolean eraseData,
        Actor by,
        @Nullable Terms agreed,
        boolean overBudget,
        List<String> consent,
        boolean along) {

    public OperationRequest {
        consent = List.copyOf(consent);
    }

    public OperationRequest(Action action, AddonId addon, @Nullable Version wanted, boolean eraseData, Actor by) {
        this(action, addon, wanted, eraseData, by, null, false, List.of(), false);
    }

    public static OperationRequest of(Action action, AddonId addon, Actor by) {
        return new OperationRequest(action, addon, null, false, by);
    }

    /** The same on these terms. */
    public OperationRequest agreeing(Terms terms) {
        return new OperationRequest(action, addon, wanted, eraseData, by, terms, overBudget, consent, along);
    }

    /** The same, whatever the budget of the month says. */
    public OperationRequest beyondBudget(boolean beyond) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, beyond, consent, along);
    }

    /** The same, with these permissions agreed to. */
    public OperationRequest consenting(List<String> permissions) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, overBudget, permissions, along);
    }

    /** The same, with all that its plan takes along. */
    public OperationRequest takingAlong(boolean others) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, overBudget, consent, others);
    }

    /** The same, of this release. */
    OperationRequest of(@Nullable Version release) {
        return new OperationRequest(action, addon, release, eraseData, by, agreed, overBudget, consent, along);
    }

    /** What it takes along: data stays, and nothing is bought. */
    OperationRequest forOther(Action what, AddonId other, @Nullable Version release) {
        return new OperationRequest(what, other, release, false, by, null, false, consent, true);
    }

    public Optional<Terms> terms() {
        return Optional.ofNullable(agreed);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
