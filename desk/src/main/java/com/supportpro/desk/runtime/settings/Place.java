package com.supportpro.desk.runtime.settings;

import com.supportpro.protocol.AddonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where settings and stored values of an add-on lie: those that it uses, or a copy that was set aside.
 *
 * @param copy null for those in use
 */
public record Place(AddonId addon, @Nullable UUID copy) {

    public static Place inUse(AddonId addon) {
        return new Place(addon, null);
    }

    public static Place copy(AddonId addon, UUID copy) {
        return new Place(addon, copy);
    }

    /** The table of the settings or the values, which is called {@code setting} or {@code storage}. */
    public String table(String what) {
        return (copy == null ? "addon_" : "addon_copy_") + what;
    }

    /** The column that says whose a row is. */
    public String column() {
        return copy == null ? "addon" : "copy";
    }

    /** What that column has in the rows of this place. */
    public Object owner() {
        return copy == null ? addon.toString() : copy;
    }
}
