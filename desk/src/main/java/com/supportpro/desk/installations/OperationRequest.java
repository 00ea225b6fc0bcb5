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
 */
public record OperationRequest(
        Action action,
        AddonId addon,
        @Nullable Version wanted,
        boolean eraseData,
        Actor by,
        @Nullable Terms agreed,
        boolean overBudget,
        List<String> consent) {

    public OperationRequest {
        consent = List.copyOf(consent);
    }

    public OperationRequest(Action action, AddonId addon, @Nullable Version wanted, boolean eraseData, Actor by) {
        this(action, addon, wanted, eraseData, by, null, false, List.of());
    }

    public static OperationRequest of(Action action, AddonId addon, Actor by) {
        return new OperationRequest(action, addon, null, false, by);
    }

    /** The same on these terms. */
    public OperationRequest agreeing(Terms terms) {
        return new OperationRequest(action, addon, wanted, eraseData, by, terms, overBudget, consent);
    }

    /** The same, whatever the budget of the month says. */
    public OperationRequest beyondBudget(boolean beyond) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, beyond, consent);
    }

    /** The same, with these permissions agreed to. */
    public OperationRequest consenting(List<String> permissions) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, overBudget, permissions);
    }

    public Optional<Terms> terms() {
        return Optional.ofNullable(agreed);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
