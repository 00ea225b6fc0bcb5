package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.desk.operators.StoreEntry;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Gives the desk another store or licence. The store is asked at once; what it refuses changes nothing. While it is silent
 * the entry is kept, and the desk registers at its next Login.
 */
@Service
public class ChangeStore {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStore.class);

    private final RegisterDesk register;
    private final DeskSettings settings;
    private final LicenceKey licence;
    private final KeepStore keep;
    private final LinkRounds rounds;

    ChangeStore(RegisterDesk register, DeskSettings settings, LicenceKey licence, KeepStore keep, LinkRounds rounds) {
        this.register = register;
        this.settings = settings;
        this.licence = licence;
        this.keep = keep;
        this.rounds = rounds;
    }

    /**
     * Changes it.
     *
     * @param entered without a licence key the present one is meant, for the present store only: a key goes to no store
     *     that nobody entered it for
     * @param by who changes it
     * @param address from where
     */
    public StoreChange to(StoreEntry entered, String by, String address) {
        StoreEntry entry = complete(entered);
        Map<String, String> mistakes = entry.mistakes();
        if (!mistakes.isEmpty()) {
            return StoreChange.mistaken(mistakes);
        }
        try {
            boolean heard = heard(entry);
            keep.keep(entry, heard, by, address);
            rounds.soon();
            return StoreChange.done(heard);
        } catch (StoreRefusedException e) {
            return StoreChange.refused(e);
        }
    }

    private StoreEntry complete(StoreEntry entered) {
        boolean same = settings.storeUrl()
                .filter(present -> KeepStore.same(present, entered.storeUrl()))
                .isPresent();
        return same && entered.licenceKey().isEmpty()
                ? new StoreEntry(entered.storeUrl(), licence.find().orElse(""))
                : entered;
    }

    private boolean heard(StoreEntry entry) throws StoreRefusedException {
        URI store = StoreConnection.plain(entry.storeUrl());
        try {
            register.register(store, entry.licenceKey(), settings.deskName());
            return true;
        } catch (StoreUnavailableException e) {
            LOG.info("The desk registers at its next Login: {}", e.getMessage());
            return false;
        }
    }
}
