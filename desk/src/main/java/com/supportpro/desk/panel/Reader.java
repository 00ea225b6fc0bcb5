package com.supportpro.desk.panel;

import java.time.ZoneId;
import java.util.Optional;

/**
 * For whom a page is.
 *
 * @param name empty when nobody is signed in
 * @param language the reader's own choice, or empty
 */
public record Reader(Optional<String> name, Optional<String> language, ZoneId zone) {}
