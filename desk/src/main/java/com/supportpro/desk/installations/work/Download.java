package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Sizes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fetches the package, hashing it on the way; a connection that breaks is tried again a few times. */
@Component
class Download implements WorkStep {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofSeconds(2));

    private final PackageSource source;
    private final Folders folders;
    private final Disk disk;
    private final StepProgress progress;
    private final Pause pause;

    Download(PackageSource source, Folders folders, Disk disk, StepProgress progress, Pause pause) {
        this.source = source;
        this.folders = folders;
        this.disk = disk;
        this.progress = progress;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "download";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        for (Duration wait : PAUSES) {
            try {
                return fetch(work);
            } catch (TransferFailedException e) {
                pause.of(wait);
            }
        }
        try {
            return fetch(work);
        } catch (TransferFailedException e) {
            throw new StepFailedException(Problem.of("store-unreachable", "reason", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void undo(Work work) throws IOException {
        Tree.delete(folders.packageOf(work.id()));
    }

    private String fetch(Work work) throws TransferFailedException, StepFailedException, IOException {
        long length = work.release().length();
        try (Incoming incoming = new Incoming(disk.create(folders.packageOf(work.id())), length)) {
            source.fetch(work.addon(), work.version(), work.release().digest(), chunk -> {
                incoming.write(chunk);
                progress.report(work, incoming.percent());
            });
            work.received(incoming.finish());
        }
        return Sizes.words(length);
    }
}
