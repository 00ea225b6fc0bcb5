package com.supportpro.desk.bundles;

import com.supportpro.desk.bundles.Admission.Admitted;
import com.supportpro.desk.installations.Actor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bundle over in one transaction. */
@Component
class CommitBundle {

    private final ImportRows rows;
    private final Admission admission;
    private final ApplyBundle apply;
    private final RecordImport record;

    CommitBundle(ImportRows rows, Admission admission, ApplyBundle apply, RecordImport record) {
        this.rows = rows;
        this.admission = admission;
        this.apply = apply;
        this.record = record;
    }

    /** The same bundle, when it was taken before. */
    Optional<Imported> taken(Admitted admitted) {
        return rows.find(Admission.name(admitted.signed())).map(Imported::onceMore);
    }

    List<Imported> newest(int limit) {
        return rows.newest(limit);
    }

    @Transactional(rollbackFor = Exception.class)
    public Imported commit(Admitted admitted, Unloading files, Actor by) throws NotTakenException, IOException {
        rows.lock();
        Optional<Imported> before = taken(admitted);
        if (before.isPresent()) {
            // Its packages may have been lost since.
            record.packages(admitted, by);
            return before.get();
        }
        admission.refuseOlder(admitted.signed(), admitted.index());
        apply.apply(admitted, files);
        return record.record(admitted, by);
    }
}
