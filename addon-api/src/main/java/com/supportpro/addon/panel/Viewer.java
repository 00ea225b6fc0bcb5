package com.supportpro.addon.panel;

import java.time.ZoneId;

/**
 * The operator for whom something is shown, or who sends a form; the desk vouches for it.
 *
 * @param id stays the same when the name changes
 * @param language the tag of the language that the page is in
 */
public record Viewer(String id, String name, String language, ZoneId zone) {}
