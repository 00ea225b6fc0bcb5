package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.LicenceKey;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says how this desk stands with its store; asks nobody. */
@Service
public class StoreStandings {

    private final StoreConnection connection;
    private final LicenceKey licence;
    private final Registrations registrations;
    private final StoreKeys keys;

    StoreStandings(StoreConnection connection, LicenceKey licence, Registrations registrations, StoreKeys keys) {
        this.connection = connection;
        this.licence = licence;
        this.registrations = registrations;
        this.keys = keys;
    }

    public StoreStanding present() {
        URI store = connection.url();
        String key = licence.find().orElse("");
        boolean registered =
                registrations.find().filter(known -> known.fits(store, key)).isPresent();
        return new StoreStanding(
                store.toString(),
                key.isEmpty() ? "" : LicenceKey.masked(key),
                registered,
                keys.pinned(store)
                        .lines()
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .toList(),
                keys.offered(store).stream().map(Key::keyId).toList());
    }
}
