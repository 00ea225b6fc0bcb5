package com.supportpro.desk.operators;

import com.supportpro.platform.secrets.SecretBox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The help desk's licence key in the clear, for the call that registers the desk. */
@Component
public class LicenceKey {

    private final DeskSettings settings;
    private final SecretBox secrets;

    LicenceKey(DeskSettings settings, SecretBox secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Empty before set-up. */
    public Optional<String> find() {
        return settings.sealedLicenceKey().map(kept -> secrets.openText(kept, SetUp.LICENCE_CONTEXT));
    }
}
