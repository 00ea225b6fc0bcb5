package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Requirement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which add-ons a request has to do with, because one of its releases requires them. */
@Component
class Needs {

    private final InstallationRows installations;
    private final Listings listings;

    Needs(InstallationRows installations, Listings listings) {
        this.installations = installations;
        this.listings = listings;
    }

    /** What the installed release requires, and the one that comes. */
    Set<AddonId> of(OperationRequest request) {
        Stream<Requirement> installed =
                installations.find(request.addon()).stream().flatMap(present -> present.manifest().requires().stream());
        Stream<Requirement> listed = listings.find(request.addon()).stream()
                .flatMap(listing -> listing.releases().stream())
                .filter(release ->
                        request.version().filter(release.version()::equals).isPresent())
                .flatMap(release -> release.requires().stream());
        return Stream.concat(installed, listed).map(Requirement::addon).collect(Collectors.toSet());
    }
}
