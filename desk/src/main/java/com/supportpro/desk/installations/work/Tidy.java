package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes what an ended operation needs no more. What cannot be deleted now, the next start sweeps up. */
@Component
class Tidy {

    private static final Logger LOG = LoggerFactory.getLogger(Tidy.class);

    private final Folders folders;
    private final Withdraw withdraw;
    private final UpdatePort updates;

    Tidy(Folders folders, Withdraw withdraw, UpdatePort updates) {
        this.folders = folders;
        this.withdraw = withdraw;
        this.updates = updates;
    }

    void after(Work work) {
        try {
            Tree.delete(folders.packageOf(work.id()));
            Tree.delete(folders.trashOf(work.id()));
            if (work.action() == Action.ROLLBACK) {
                withdraw.remove(Folders.nameOf(work.addon(), work.replaced()));
            }
            if (work.action() == Action.UNINSTALL) {
                // The step that removed them may have been done by another node, of its own files.
                withdraw.remove(work.addon());
            }
            updates.sweep();
        } catch (IOException e) {
            LOG.warn("Files of the ended operation {} are still there: {}", work.id(), e.toString());
        }
    }
}
