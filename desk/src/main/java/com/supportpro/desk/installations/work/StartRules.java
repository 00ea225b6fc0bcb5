package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.SafeMode;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a release may be put to work on this desk as it is now. */
@Component
class StartRules {

    private final SafeMode safeMode;
    private final RequiredRows required;

    StartRules(SafeMode safeMode, RequiredRows required) {
        this.safeMode = safeMode;
        this.required = required;
    }

    /** Why none may; nothing when it depends on the release. */
    Optional<Problem> obstacle() {
        return safeMode.on() ? Optional.of(Problem.of("safe-mode")) : Optional.empty();
    }

    /** Why this one may not; nothing when it may. */
    Optional<Problem> obstacle(Staged staged) {
        return obstacle().or(() -> required.missing(Json.read(staged.manifest(), Manifest.class)));
    }
}
