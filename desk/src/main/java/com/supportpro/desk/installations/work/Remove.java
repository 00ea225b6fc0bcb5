package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Moves the files of all releases out of the way at once; they are deleted when nothing can fail any more. */
@Component
class Remove implements WorkStep {

    private final Folders folders;

    Remove(Folders folders) {
        this.folders = folders;
    }

    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String run(Work work) throws IOException {
        Path folder = all(work);
        if (Files.exists(folder)) {
            Tree.move(folder, folders.trashOf(work.id()));
        }
        return "";
    }

    @Override
    public void undo(Work work) throws IOException {
        Path trash = folders.trashOf(work.id());
        if (Files.exists(trash)) {
            Tree.move(trash, all(work));
        }
    }

    /** The folder of the add-on, with the releases in it that are kept. */
    private Path all(Work work) {
        return Tree.parent(folders.at(work.staged().folder()));
    }
}
