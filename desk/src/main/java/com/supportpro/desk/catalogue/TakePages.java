package com.supportpro.desk.catalogue;

import com.supportpro.desk.catalogue.PagesNotTakenException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes pages of the change feed over that were brought here in files, as if the store had been asked for them. */
@Service
public class TakePages {

    private final CopyRow copy;
    private final ApplyFeed apply;
    private final ListingRows rows;
    private final GoneRows gone;

    TakePages(CopyRow copy, ApplyFeed apply, ListingRows rows, GoneRows gone) {
        this.copy = copy;
        this.apply = apply;
        this.rows = rows;
        this.gone = gone;
    }

    /** How far this desk's copy is. */
    public CatalogueMark mark() {
        return mark(copy.mark());
    }

    /**
     * Takes all of them over or, failing, none.
     *
     * @param since the revision that the first page goes on from
     * @param reached how far the last one gets
     * @param issuedAt when the store wrote them
     * @param pages their files, in order
     */
    @Transactional(rollbackFor = Exception.class)
    public void take(long since, CatalogueMark reached, Instant issuedAt, List<Path> pages)
            throws PagesNotTakenException, IOException {
        CatalogueMark here = mark(copy.mark());
        if (here.equals(reached)) {
            return;
        }
        refuseOlder(here, reached, issuedAt);
        if (since == 0) {
            rows.removeAll();
            gone.removeAll();
            copy.forget();
        } else if (here.revision() != since) {
            throw new PagesNotTakenException(Reason.MOVED_ON, "The copy is at " + here.revision() + ", not " + since);
        }
        for (Path page : pages) {
            take(page);
        }
        if (!mark(copy.mark()).equals(reached)) {
            throw new PagesNotTakenException(Reason.UNREADABLE, "The pages do not lead to " + reached.revision());
        }
    }

    /** Another history is newer than this one only when it was written after the store was last asked. */
    private void refuseOlder(CatalogueMark here, CatalogueMark reached, Instant issuedAt)
            throws PagesNotTakenException {
        boolean same = here.epoch().equals(reached.epoch());
        boolean older = same
                ? here.revision() > reached.revision()
                : here.revision() > 0
                        && copy.read().checkedAt().filter(issuedAt::isBefore).isPresent();
        if (older) {
            throw new PagesNotTakenException(Reason.OLDER, "The copy is at " + here.revision());
        }
    }

    private void take(Path page) throws PagesNotTakenException, IOException {
        try {
            Feed feed = Feed.read(Files.readString(page, StandardCharsets.UTF_8));
            apply.apply(copy.mark(), feed, "");
        } catch (CatalogueUnavailableException e) {
            throw new PagesNotTakenException(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static CatalogueMark mark(CopyRow.Mark mark) {
        return new CatalogueMark(mark.revision(), mark.epoch());
    }
}
