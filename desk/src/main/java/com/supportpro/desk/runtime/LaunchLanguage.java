package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.language.PackTexts;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the panel speak the language of a pack; no code comes with it. */
@Component
class LaunchLanguage {

    private final LanguagePacks packs;
    private final Clock clock;

    LaunchLanguage(LanguagePacks packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    Launched launch(RunnableRelease release) {
        try {
            Manifest.Language language =
                    Objects.requireNonNull(release.manifest().language());
            LanguagePack pack = PackTexts.read(language, release.folder());
            return add(new LiveLanguage(release, clock.instant(), pack, packs));
        } catch (IOException e) {
            return new Launched.Refused(Lines.bounded(e.getMessage(), "Its texts cannot be read"));
        }
    }

    Optional<String> rehearse(RunnableRelease release) {
        try {
            PackTexts.read(Objects.requireNonNull(release.manifest().language()), release.folder());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Lines.bounded(e.getMessage(), "Its texts cannot be read"));
        }
    }

    private Launched add(LiveLanguage live) {
        synchronized (packs) {
            if (packs.find(live.pack().tag()).isPresent()) {
                return new Launched.Refused(
                        "Another language pack for " + live.pack().tag() + " is active");
            }
            packs.add(live.pack());
        }
        return new Launched.Running(live);
    }
}
