package com.supportpro.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that an installation could cost in one process: the package hashed, its signature verified, the file written
 * and flushed, the jar loaded and the add-on started by PF4J, one transaction. No network, no unpacking, no checks, no
 * steps that survive a crash.
 */
final class InstallFloor implements Subject {

    private final FloorRelease release;

    InstallFloor(FloorRelease release) {
        this.release = release;
    }

    @Override
    public long nanos() throws Exception {
        Path folder = Files.createTempDirectory("supportpro-bench-add-on-");
        try (FloorPlugins plugins = release.unpacked(folder)) {
            long begun = System.nanoTime();
            release.take(folder);
            plugins.start();
            release.record();
            return System.nanoTime() - begun;
        } finally {
            Places.delete(folder);
        }
    }
}
