package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Sizes;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Unpacks the package beside the others and moves it into its place in one go. */
@Component
class Stage implements WorkStep {

    private final Received received;
    private final Folders folders;
    private final Unpacking unpacking;
    private final Shelf shelf;

    Stage(Received received, Folders folders, Unpacking unpacking, Shelf shelf) {
        this.received = received;
        this.folders = folders;
        this.unpacking = unpacking;
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        Path archive = received.trusted(work);
        Path beside = folders.unpackingOf(work.id());
        undo(work);
        Unpacked unpacked = unpacking.unpack(archive, beside);
        shelf.put(work.release().digest().sha256(), archive);
        synchronized (folders.lock(work.addon())) {
            Tree.move(beside, folders.release(work.addon(), work.version()));
        }
        work.stagedHere(new Staged(
                Folders.nameOf(work.addon(), work.version()),
                unpacked.manifest(),
                unpacked.files(),
                work.release().digest().sha256()));
        return unpacked.files().size() + " · " + Sizes.words(unpacked.bytes());
    }

    @Override
    public void undo(Work work) throws IOException {
        Path release = folders.release(work.addon(), work.version());
        Tree.delete(folders.unpackingOf(work.id()));
        Tree.delete(release);
        Tree.deleteWhenEmpty(Tree.parent(release));
    }
}
