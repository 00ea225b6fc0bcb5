package com.supportpro.desk.installations.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Moves the files out of the way at once; they are deleted when nothing can fail any more. */
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
        Path folder = folders.at(work.staged().folder());
        if (Files.exists(folder)) {
            Tree.move(folder, folders.trashOf(work.id()));
        }
        return "";
    }

    @Override
    public void undo(Work work) throws IOException {
        Path trash = folders.trashOf(work.id());
        if (Files.exists(trash)) {
            Tree.move(trash, folders.at(work.staged().folder()));
        }
    }
}
