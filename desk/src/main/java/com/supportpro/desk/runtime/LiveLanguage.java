package com.supportpro.desk.runtime;

import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A language that the panel speaks. */
record LiveLanguage(RunnableRelease release, Instant since, LanguagePack pack, LanguagePacks packs) implements Live {

    @Override
    public boolean carriesReplies() {
        return false;
    }

    @Override
    public long errors() {
        return 0;
    }

    @Override
    public Optional<String> probe() {
        return isSpoken() ? Optional.empty() : Optional.of(Said.line("runtime.said.otherPackCame", "tag", pack.tag()));
    }

    @Override
    public void settle(Duration most) {}

    @Override
    public void stop() {
        if (isSpoken()) {
            packs.remove(pack.tag());
        }
    }

    private boolean isSpoken() {
        return packs.find(pack.tag()).filter(spoken -> spoken == pack).isPresent();
    }
}
