package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import org.springframework.stereotype.Component;

/** The installed add-ons with a newer release on offer. */
@Component
public class AvailableUpdates {

    private final InstallationRows installations;
    private final ListedNews news;

    AvailableUpdates(InstallationRows installations, ListedNews news) {
        this.installations = installations;
        this.news = news;
    }

    /**
     * An update on offer.
     *
     * @param added the permissions that it asks for in addition, as words to agree to
     * @param security whether its publisher says that it closes a hole
     */
    public record Update(AddonId addon, String name, Version from, Version to, List<String> added, boolean security) {}

    public List<Update> all() {
        return installations.all().stream()
                .flatMap(here -> news.find(here.id()).flatMap(listing -> news.update(here, listing)).stream()
                        .map(release -> update(here, release)))
                .toList();
    }

    private static Update update(Installation here, ReleaseInfo release) {
        return new Update(
                here.id(),
                here.manifest().name(),
                here.version(),
                release.version(),
                AddedPermissions.between(here.manifest().permissions(), release.permissions()),
                release.fixesSecurity());
    }
}
