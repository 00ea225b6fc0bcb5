package com.supportpro.desk.desired;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An add-on that should be here.
 *
 * @param settings those that the file names; others stay as they are
 */
record DesiredAddon(AddonId addon, VersionRange version, boolean active, Map<String, Setting> settings) {

    static final VersionRange ANY = new VersionRange("*");

    DesiredAddon {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The same, once its settings are saved. */
    DesiredAddon withoutSettings() {
        return new DesiredAddon(addon, version, active, Map.of());
    }

    /** Whether this release will do; the range of all includes betas, too. */
    boolean accepts(Version release) {
        return version.equals(ANY) || version.includes(release);
    }
}
