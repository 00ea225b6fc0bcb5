package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.language.PackTexts;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.texts.SaidException;
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
            return new Launched.Refused(SaidException.line(e, Said.line("runtime.said.textsUnreadable")));
        }
    }

    Optional<String> rehearse(RunnableRelease release) {
        try {
            PackTexts.read(Objects.requireNonNull(release.manifest().language()), release.folder());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(SaidException.line(e, Said.line("runtime.said.textsUnreadable")));
        }
    }

    private Launched add(LiveLanguage live) {
        synchronized (packs) {
            if (packs.find(live.pack().tag()).isPresent()) {
                return new Launched.Refused(
                        Said.line("runtime.said.otherPack", "tag", live.pack().tag()));
            }
            packs.add(live.pack());
        }
        return new Launched.Running(live);
    }
}
