package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An add-on as this desk can speak of it.
 *
 * @param name its name; its slug when it is neither installed nor listed
 */
public record KnownAddon(AddonId id, String name, @Nullable Kind of) {

    public Optional<Kind> kind() {
        return Optional.ofNullable(of);
    }
}
