package com.supportpro.desk.runtime;

import com.supportpro.protocol.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a release to work, whatever its kind. */
@Component
class Launch {

    private final LaunchCode code;
    private final LaunchLanguage language;

    Launch(LaunchCode code, LaunchLanguage language) {
        this.code = code;
        this.language = language;
    }

    /** What is wrong with a language pack; empty when its texts can be read. */
    Optional<String> rehearse(RunnableRelease pack) {
        return language.rehearse(pack);
    }

    Launched launch(RunnableRelease release) {
        return release.manifest().kind() == Kind.LANGUAGE ? language.launch(release) : code.launch(release);
    }
}
