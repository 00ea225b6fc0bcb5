package com.supportpro.desk.bundles;

import com.supportpro.platform.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where bundles are unloaded; what an earlier run left there is gone with the start. */
@Component
class WorkFolders {

    private final Path folder;

    WorkFolders(Home home) throws IOException {
        folder = home.folder("bundles");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    Path another() {
        return folder.resolve(UUID.randomUUID().toString());
    }
}
