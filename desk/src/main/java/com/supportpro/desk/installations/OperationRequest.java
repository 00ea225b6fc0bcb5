package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: an action on an add-on.
 *
 * @param wanted the release to install or to update to; null for the newest that fits
 * @param within the releases that will do; null when any will
 * @param eraseData whether uninstalling takes settings and data along
 * @param agreed what was agreed to, where money is dealt in
 * @param overBudget whether somebody who may has agreed to spend more than the month allows
 * @param consents for each add-on the permissions, as words, that an update may have beyond those of its installed release,
 *     and that it may have when it is brought along
 * @param along whether other add-ons may be brought along or stopped for it, as its plan says
 */
public record OperationRequest(
        Action action,
        AddonId addon,
        @Nullable Version wanted,
        @Nullable VersionRange within,
        boolean eraseData,
        Actor by,
        @Nullable Terms agreed,
        boolean overBudget,
        Map<AddonId, Set<String>> consents,
        boolean along) {

    public OperationRequest {
        consents = Map.copyOf(consents);
    }

    public OperationRequest(Action action, AddonId addon, @Nullable Version wanted, boolean eraseData, Actor by) {
        this(action, addon, wanted, null, eraseData, by, null, false, Map.of(), false);
    }

    public static OperationRequest of(Action action, AddonId addon, Actor by) {
        return new OperationRequest(action, addon, null, false, by);
    }

    /** The same on these terms. */
    public OperationRequest agreeing(Terms terms) {
        return new OperationRequest(action, addon, wanted, within, eraseData, by, terms, overBudget, consents, along);
    }

    /** The same, whatever the budget of the month says. */
    public OperationRequest beyondBudget(boolean beyond) {
        return new OperationRequest(action, addon, wanted, within, eraseData, by, agreed, beyond, consents, along);
    }

    /** The same, with these permissions of the add-on itself agreed to. */
    public OperationRequest consenting(Collection<String> permissions) {
        return consenting(Map.of(addon, Set.copyOf(permissions)));
    }

    /** The same, with these permissions agreed to, each for one add-on. */
    public OperationRequest consenting(Map<AddonId, Set<String>> agreedTo) {
        return new OperationRequest(action, addon, wanted, within, eraseData, by, agreed, overBudget, agreedTo, along);
    }

    /** The same, with all that its plan takes along. */
    public OperationRequest takingAlong(boolean others) {
        return new OperationRequest(action, addon, wanted, within, eraseData, by, agreed, overBudget, consents, others);
    }

    /** The same, of one of these releases. */
    public OperationRequest within(VersionRange releases) {
        return new OperationRequest(
                action, addon, wanted, releases, eraseData, by, agreed, overBudget, consents, along);
    }

    /** The same, of this release. */
    OperationRequest of(@Nullable Version release) {
        return new OperationRequest(action, addon, release, within, eraseData, by, agreed, overBudget, consents, along);
    }

    /** What it takes along: data stays, nothing is bought, and it may have what was agreed to for itself. */
    OperationRequest forOther(Action what, AddonId other, @Nullable Version release) {
        return new OperationRequest(what, other, release, null, false, by, null, false, consents, true);
    }

    /** The permissions that were agreed to for the add-on itself. */
    public Set<String> consent() {
        return consents.getOrDefault(addon, Set.of());
    }

    public Optional<Terms> terms() {
        return Optional.ofNullable(agreed);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
