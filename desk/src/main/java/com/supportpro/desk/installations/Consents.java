package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Permissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a request gives to add-ons beyond what somebody has looked at: permissions that an update wants in addition, and all
 * those of an add-on that is brought along. Nobody gives them by clicking Update or Install alone.
 */
@Component
class Consents {

    private final InstallationRows installations;
    private final Listings listings;

    Consents(InstallationRows installations, Listings listings) {
        this.installations = installations;
        this.listings = listings;
    }

    /**
     * For each add-on what has to be agreed to; those that want nothing are left out.
     *
     * @param named the add-ons that somebody asked for, whose permissions stand on their pages
     */
    Map<AddonId, List<String>> wanted(Set<AddonId> named, List<OperationRequest> batch) {
        Map<AddonId, List<String>> wanted = new LinkedHashMap<>();
        batch.forEach(request -> {
            List<String> added = added(named, request);
            if (!added.isEmpty()) {
                wanted.put(request.addon(), added);
            }
        });
        return wanted;
    }

    /** What nobody has agreed to, of the add-on that was asked for as it is, of the others behind their name. */
    Optional<Problem> missing(OperationRequest asked, Set<AddonId> named, List<OperationRequest> batch) {
        List<String> missing = wanted(named, batch).entrySet().stream()
                .flatMap(wants -> wants.getValue().stream()
                        .filter(word -> !agreed(asked, wants.getKey(), word))
                        .map(word -> Consented.word(wants.getKey(), word, asked.addon())))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Problem.consentNeeded(missing));
    }

    private static boolean agreed(OperationRequest asked, AddonId addon, String word) {
        return asked.consents().getOrDefault(addon, Set.of()).contains(word);
    }

    private List<String> added(Set<AddonId> named, OperationRequest request) {
        Optional<Permissions> before = before(named, request);
        Optional<Permissions> after = release(request).map(ReleaseInfo::permissions);
        return before.isPresent() && after.isPresent()
                ? AddedPermissions.between(before.get(), after.get())
                : List.of();
    }

    /** What it was given before; nothing where it gets no more by this request, or was asked for by name. */
    private Optional<Permissions> before(Set<AddonId> named, OperationRequest request) {
        if (request.action() == Action.UPDATE) {
            return installations
                    .find(request.addon())
                    .map(present -> present.manifest().permissions());
        }
        boolean along = request.action() == Action.INSTALL && !named.contains(request.addon());
        return along ? Optional.of(Permissions.none()) : Optional.empty();
    }

    private Optional<ReleaseInfo> release(OperationRequest request) {
        return listings.find(request.addon()).stream()
                .flatMap(listing -> listing.releases().stream())
                .filter(release ->
                        request.version().filter(release.version()::equals).isPresent())
                .findFirst();
    }
}
