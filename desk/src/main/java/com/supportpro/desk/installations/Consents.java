package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Permissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What updates want beyond what the installed releases have: nobody gives an add-on more by clicking Update alone. */
@Component
class Consents {

    private final InstallationRows installations;
    private final Listings listings;

    Consents(InstallationRows installations, Listings listings) {
        this.installations = installations;
        this.listings = listings;
    }

    /** For each add-on that is updated what has to be agreed to; those that want nothing more are left out. */
    Map<AddonId, List<String>> wanted(List<OperationRequest> batch) {
        Map<AddonId, List<String>> wanted = new LinkedHashMap<>();
        batch.forEach(request -> {
            List<String> added = added(request);
            if (!added.isEmpty()) {
                wanted.put(request.addon(), added);
            }
        });
        return wanted;
    }

    /** What nobody has agreed to, of the add-on that was asked for as it is, of the others behind their name. */
    Optional<Problem> missing(OperationRequest asked, List<OperationRequest> batch) {
        List<String> missing = wanted(batch).entrySet().stream()
                .flatMap(wants -> wants.getValue().stream()
                        .filter(word -> !agreed(asked, wants.getKey(), word))
                        .map(word -> wants.getKey().equals(asked.addon()) ? word : wants.getKey() + "=" + word))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Problem.consentNeeded(missing));
    }

    private static boolean agreed(OperationRequest asked, AddonId addon, String word) {
        return asked.consents().getOrDefault(addon, java.util.Set.of()).contains(word);
    }

    private List<String> added(OperationRequest request) {
        if (request.action() != Action.UPDATE) {
            return List.of();
        }
        Optional<Permissions> before = installations
                .find(request.addon())
                .map(present -> present.manifest().permissions());
        Optional<Permissions> after = release(request).map(ReleaseInfo::permissions);
        return before.isPresent() && after.isPresent()
                ? AddedPermissions.between(before.get(), after.get())
                : List.of();
    }

    private Optional<ReleaseInfo> release(OperationRequest request) {
        return listings.find(request.addon()).stream()
                .flatMap(listing -> listing.releases().stream())
                .filter(release ->
                        request.version().filter(release.version()::equals).isPresent())
                .findFirst();
    }
}
