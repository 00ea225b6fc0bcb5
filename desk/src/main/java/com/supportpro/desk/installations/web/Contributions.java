package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.InstalledSettings;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.manifest.Manifest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What works on this desk because an add-on is active, as its manifest declares it; or that it waits for its settings. */
@Component
class Contributions {

    private final LanguagePacks packs;
    private final InstalledSettings settings;
    private final String desk;

    Contributions(
            LanguagePacks packs, InstalledSettings settings, @Value("${supportpro.desk.public-url}") String publicUrl) {
        this.packs = packs;
        this.settings = settings;
        this.desk = publicUrl.replaceFirst("/+$", "");
    }

    /** In one sentence. */
    String of(Installation active, Page page) {
        Manifest.Language language = active.manifest().language();
        if (language != null) {
            return spoken(language, page);
        }
        boolean waits = waits(active);
        List<String> routes = active.manifest().permissions().routes();
        if (active.kind() == Kind.CHANNEL && !routes.isEmpty()) {
            String key = waits ? "installations.works.routeOnceSet" : "installations.works.route";
            return page.text(key, "address", address(active, routes.get(0)));
        }
        return waits ? page.text("installations.works.onceSet") : summary(active, page);
    }

    /** Whether it does its work only once settings have been entered that it needs. */
    boolean waits(Installation active) {
        return settings.misses(active.id());
    }

    private String spoken(Manifest.Language language, Page page) {
        return packs.find(language.tag())
                .map(pack -> page.text(
                        "installations.works.language",
                        "language",
                        language.name(),
                        "percent",
                        packs.completeness(pack)))
                .orElse("");
    }

    private String address(Installation channel, String route) {
        return desk + "/hooks/" + channel.id() + "/" + route;
    }

    /** What it says of itself, in the reader's language where it has such a text. */
    private static String summary(Installation active, Page page) {
        return page.words()
                .own(active.id().toString(), "summary", active.manifest().summary());
    }
}
