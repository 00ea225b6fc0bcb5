package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: an action on an add-on.
 *
 * @param wanted the release to install; null for the newest that fits
 * @param eraseData whether uninstalling takes settings and data along
 * @param agreed what was agreed to, where money is dealt in
 * @param overBudget whether somebody who may has agreed to spend more than the month allows
 */
public record OperationRequest(
        Action action,
        AddonId addon,
        @Nullable Version wanted,
        boolean eraseData,
        Actor by,
        @Nullable Terms agreed,
        boolean overBudget) {

    public OperationRequest(Action action, AddonId addon, @Nullable Version wanted, boolean eraseData, Actor by) {
        this(action, addon, wanted, eraseData, by, null, false);
    }

    public static OperationRequest of(Action action, AddonId addon, Actor by) {
        return new OperationRequest(action, addon, null, false, by);
    }

    /** The same on these terms. */
    public OperationRequest agreeing(Terms terms) {
        return new OperationRequest(action, addon, wanted, eraseData, by, terms, overBudget);
    }

    /** The same, whatever the budget of the month says. */
    public OperationRequest beyondBudget(boolean beyond) {
        return new OperationRequest(action, addon, wanted, eraseData, by, agreed, beyond);
    }

    public Optional<Terms> terms() {
        return Optional.ofNullable(agreed);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
