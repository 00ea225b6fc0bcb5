package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The name of this machine among the nodes of a desk: drawn once, then kept in its home folder. */
final class NodeName {

    private static final String FORM = "[0-9a-f-]{36}";

    private NodeName() {}

    static String kept(Path folder) throws IOException {
        Path file = folder.resolve("node.id");
        if (Files.isRegularFile(file)) {
            String name = Files.readString(file).strip();
            if (name.matches(FORM)) {
                return name;
            }
        }
        Files.createDirectories(folder);
        String name = UUID.randomUUID().toString();
        Files.writeString(file, name);
        return name;
    }
}
