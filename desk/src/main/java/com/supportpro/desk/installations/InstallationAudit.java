package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.Map;

/** Keeps who did what to which add-on. */
public interface InstallationAudit {

    /**
     * Adds an entry, in the transaction of what it tells of.
     *
     * @param by who wanted it
     * @param event such as {@code addon.installed}
     */
    void record(Actor by, String event, AddonId addon, Map<String, String> details);
}
