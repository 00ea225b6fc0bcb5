package com.supportpro.addon;

import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.settings.SettingsCheck;

/**
 * An add-on with code. The desk calls {@link #start}, then {@link #probe}; when both went well the add-on is active.
 * {@link #stop} is called once before its class loader is closed. Every call is timed and bounded by the desk; whatever
 * it throws is counted against the add-on, except {@link TryLaterException}, and never reaches a customer or an operator as
 * a broken page.
 */
public sealed interface Addon permits Channel, Plugin {

    /**
     * Registers handlers, routes and schedules with the context. May throw to refuse to start; what was registered until
     * then is undone by the desk.
     */
    void start(AddonContext context) throws Exception;

    /** Says whether the add-on can do its work as it is set up now. Called after start, and by the desk's health page. */
    default Health probe() {
        return Health.healthy();
    }

    /** Tries settings that an operator has typed but not yet saved, for the <em>Test</em> button. */
    default SettingsCheck test(Settings candidate) {
        return SettingsCheck.notOffered();
    }

    /** Lets go of what the desk does not know of. Handles given by the context are closed by the desk. */
    default void stop() throws Exception {}
}
