package com.supportpro.store.clientarea;

import java.util.Optional;

/** Something that all staff must see on every page, until it is mended. */
public interface Alarm {

    Optional<Bell> rings();

    /** @param path of the page that tells more */
    record Bell(String words, String path) {}
}
