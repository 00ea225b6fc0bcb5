package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.LicenceKey;
import java.net.URI;
import org.springframework.stereotype.Service;

/** Says how this desk stands with its store; asks nobody. */
@Service
public class StoreStandings {

    private final StoreConnection connection;
    private final LicenceKey licence;
    private final Registrations registrations;

    StoreStandings(StoreConnection connection, LicenceKey licence, Registrations registrations) {
        this.connection = connection;
        this.licence = licence;
        this.registrations = registrations;
    }

    public StoreStanding present() {
        URI store = connection.url();
        String key = licence.find().orElse("");
        boolean registered =
                registrations.find().filter(known -> known.fits(store, key)).isPresent();
        return new StoreStanding(store.toString(), key.isEmpty() ? "" : LicenceKey.masked(key), registered);
    }
}
