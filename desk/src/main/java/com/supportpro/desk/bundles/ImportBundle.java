package com.supportpro.desk.bundles;

import com.supportpro.desk.bundles.Admission.Admitted;
import com.supportpro.desk.catalogue.Pictures;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.protocol.bundle.BundleIndex;
import com.supportpro.protocol.bundle.BundleIndex.Part;
import com.supportpro.protocol.bundle.BundleReader;
import com.supportpro.protocol.bundle.BundleRefusedException;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/**
 * Takes a bundle as it comes. Its index is believed or not before anything else of it is read; packages get their places,
 * where they count for nothing yet; and all the rest happens in one transaction, so that a bundle is taken or is not. One that
 * was interrupted is simply brought again.
 */
@Service
public class ImportBundle {

    private static final long RESERVE = 64L << 20;

    private final Admission admission;
    private final WorkFolders folders;
    private final PackagesHere packages;
    private final CommitBundle commit;
    private final Pictures pictures;
    private final ReentrantLock one = new ReentrantLock();

    ImportBundle(
            Admission admission, WorkFolders folders, PackagesHere packages, CommitBundle commit, Pictures pictures) {
        this.admission = admission;
        this.folders = folders;
        this.packages = packages;
        this.commit = commit;
        this.pictures = pictures;
    }

    /**
     * Takes it; once more does no harm.
     *
     * @param in read to its end unless the bundle is refused
     * @throws NotTakenException it is none, not for this desk, older than the last one, or not whole: nothing has changed
     */
    public Imported take(InputStream in, Actor by) throws NotTakenException, IOException {
        if (!one.tryLock()) {
            throw NotTakenException.of("bundle-busy");
        }
        try (BundleReader reader = new BundleReader(in)) {
            Admitted admitted = admission.admit(reader.index());
            Optional<Imported> before = commit.taken(admitted);
            return before.isPresent() && allHere(admitted.index()) ? before.get() : unload(reader, admitted, by);
        } catch (BundleRefusedException e) {
            throw NotTakenException.of(code(e), String.valueOf(e.getMessage()));
        } finally {
            one.unlock();
        }
    }

    private boolean allHere(BundleIndex index) {
        return index.packages().stream().map(ReleaseEnvelope::digest).allMatch(packages::has);
    }

    /** The newest first. */
    public List<Imported> newest(int limit) {
        return commit.newest(limit);
    }

    private Imported unload(BundleReader reader, Admitted admitted, Actor by)
            throws NotTakenException, BundleRefusedException, IOException {
        long needed = admitted.index().parts().stream().mapToLong(Part::length).sum() + RESERVE;
        if (packages.room() < needed) {
            throw new NotTakenException(Problem.of("disk-full", "needed", (needed >> 20) + " MB"));
        }
        try (Unloading files = new Unloading(folders.another(), packages, admitted.index())) {
            reader.parts(admitted.index(), files);
            Imported imported = commit.commit(admitted, files, by);
            show(admitted.index(), files);
            return imported;
        }
    }

    private void show(BundleIndex index, Unloading files) throws IOException {
        for (Part part : index.parts()) {
            if (part.name().startsWith(BundleIndex.PICTURES)) {
                pictures.bring(part.name().substring(BundleIndex.PICTURES.length()), files.file(part.name()));
            }
        }
    }

    private static String code(BundleRefusedException e) {
        return switch (e.fault()) {
            case NO_BUNDLE -> "bundle-none";
            case NOT_AS_INDEXED -> "bundle-not-as-indexed";
            case DAMAGED -> "bundle-damaged";
            case CUT_OFF -> "bundle-cut-off";
        };
    }
}
