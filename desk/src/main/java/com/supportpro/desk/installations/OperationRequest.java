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
 */
public record OperationRequest(
        Action action, AddonId addon, @Nullable Version wanted, boolean eraseData, Actor by) {

    public static OperationRequest of(Action action, AddonId addon, Actor by) {
        return new OperationRequest(action, addon, null, false, by);
    }

    public Optional<Version> version() {
        return Optional.ofNullable(wanted);
    }
}
