package com.supportpro.desk.runtime;

import com.supportpro.protocol.Kind;
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

    Launched launch(RunnableRelease release) {
        return release.manifest().kind() == Kind.LANGUAGE ? language.launch(release) : code.launch(release);
    }
}
