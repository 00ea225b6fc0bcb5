package com.supportpro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One desk's home as it was with few and with many add-ons: prepared once, and each start gets a copy. */
final class DeskHomes {

    private final Town town;
    private int installed;

    DeskHomes(Town town) {
        this.town = town;
    }

    /** Installs up to so many and keeps the home as it is then. The numbers have to come in ascending order. */
    void prepare(int addons) throws IOException, InterruptedException {
        while (installed < addons) {
            String addon = GeneratedAddons.id(GeneratedAddons.slug(installed));
            new Operating(town.desk(), addon).act("install", Map.of());
            installed++;
        }
        town.stopDesk();
        copy(town.deskHome(), kept(addons));
        town.startDesk().awaitReady();
    }

    /** The home with so many add-ons takes the place of that of the desk, which must not run. */
    void take(int addons) throws IOException, InterruptedException {
        Places.delete(town.deskHome());
        copy(kept(addons), town.deskHome());
    }

    private Path kept(int addons) {
        return town.deskHome().resolveSibling("desk-with-" + addons);
    }

    /** With owners and modes: the database's files belong to another user where this one is root. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        int status = new ProcessBuilder(List.of("cp", "-a", "--", from.toString(), to.toString()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(from + " was not copied: " + status);
        }
    }
}
