package com.supportpro.desk.installations.work;

import java.util.Map;

/**
 * A package unpacked on this desk.
 *
 * @param folder below the folder of add-ons, with forward slashes
 * @param manifest its {@code addon.json}
 * @param files the SHA-256 of every file, by its path below the folder
 * @param digest the SHA-256 of the package it came from
 */
record Staged(String folder, String manifest, Map<String, String> files, String digest) {

    Staged {
        files = Map.copyOf(files);
    }
}
