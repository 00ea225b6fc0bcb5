package com.supportpro.desk.installations.work;

import java.util.Map;

/**
 * What came out of a package.
 *
 * @param files the SHA-256 of each, by its path below the folder
 * @param bytes of all together
 */
record Unpacked(String manifest, Map<String, String> files, long bytes) {

    Unpacked {
        files = Map.copyOf(files);
    }
}
