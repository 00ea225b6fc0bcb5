package com.supportpro.addon;

import java.util.Map;

/**
 * An add-on that brings what an earlier release left behind into the form that this one wants. The entry class implements it
 * beside {@link Channel} or {@link Plugin}; without it settings and stored values stay as they are.
 *
 * <p>Both methods are called once after another on a new instance, before {@link Addon#start}, while no other release runs.
 * They work on a copy: what they did counts only when both have returned, and the release started with it and works.
 * Before an update they are called on a copy that is thrown away, to see whether they would. Each has 60 seconds and gets
 * no context; when one throws or takes longer, the earlier release goes on with everything it had.
 */
public interface Upgradable {

    /**
     * The settings as this release wants them.
     *
     * @param from the semantic version of the release that they were entered for
     * @param settings what operators entered, by field, secrets among them; defaults are not
     * @return what is to be saved instead; fields that the schema of this release calls secret are sealed as such
     */
    default Map<String, String> upgradeSettings(String from, Map<String, String> settings) throws Exception {
        return settings;
    }

    /**
     * Changes the stored values to what this release wants.
     *
     * @param from the semantic version of the release that stored them
     * @param values as the earlier release left them
     */
    default void upgradeData(String from, Storage values) throws Exception {}
}
