package com.supportpro.protocol.store;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import java.util.List;

/** All add-ons that a desk has installed; each report stands for the whole, so that sending it again changes nothing. */
public record InstalledAddons(List<Installed> addons) {

    public static final int MOST = 500;

    /** One of them. */
    public record Installed(AddonId addon, Version version, State state) {

        public Installed {
            Rule.present("addon", addon);
            Rule.present("version", version);
            Rule.present("state", state);
            Rule.text("version", version.toString(), 1, 100);
        }
    }

    /** Whether it runs on the desk. */
    public enum State {
        ACTIVE,
        INACTIVE,
        FAILED
    }

    public InstalledAddons {
        addons = Rule.list("addons", addons, MOST);
        if (addons.stream().map(Installed::addon).distinct().count() < addons.size()) {
            throw new InvalidDocumentException("addons", "must name each add-on once");
        }
    }
}
