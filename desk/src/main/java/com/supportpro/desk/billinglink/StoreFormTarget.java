package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.FormTargets;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Login and Logout lead to the store, by the address that we know it by and by the one that it calls itself. */
@Component
class StoreFormTarget implements FormTargets {

    private final StoreConnection connection;
    private final Registrations registrations;

    StoreFormTarget(StoreConnection connection, Registrations registrations) {
        this.connection = connection;
        this.registrations = registrations;
    }

    @Override
    public List<String> origins() {
        Optional<URI> pinned = registrations.authorizationEndpoint();
        return Stream.concat(Stream.of(connection.url()), pinned.stream())
                .filter(address -> address.getHost() != null)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .distinct()
                .toList();
    }
}
