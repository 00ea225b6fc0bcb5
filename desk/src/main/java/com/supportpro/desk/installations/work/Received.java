package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The package that has arrived; it is fetched again on a node that has taken the operation over without it. */
@Component
class Received {

    private final Folders folders;
    private final Download download;

    Received(Folders folders, Download download) {
        this.folders = folders;
        this.download = download;
    }

    /** Its digest; read from the file only when another process received it. */
    Digest digest(Work work) throws StepFailedException, IOException {
        if (work.received().isEmpty()) {
            Path file = folders.packageOf(work.id());
            if (Files.isRegularFile(file)) {
                work.received(Digest.of(file));
            } else {
                download.run(work);
            }
        }
        return work.received().orElseThrow();
    }

    /** The file, when it is what the listing says; a resumed operation must not trust what lies there. */
    Path trusted(Work work) throws StepFailedException, IOException {
        if (!digest(work).equals(work.release().digest())) {
            throw new StepFailedException(Problem.of("wrong-digest"));
        }
        return folders.packageOf(work.id());
    }
}
