package com.supportpro.desk.operators;

import com.supportpro.platform.secrets.SecretBox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The help desk's licence key: sealed where it is kept, in the clear for the call that registers the desk. */
@Component
public class LicenceKey {

    private static final String CONTEXT = "licence-key";

    private final DeskSettings settings;
    private final SecretBox secrets;

    LicenceKey(DeskSettings settings, SecretBox secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Empty before set-up. */
    public Optional<String> find() {
        return settings.sealedLicenceKey().map(kept -> secrets.openText(kept, CONTEXT));
    }

    /** Keeps the key, with the store that it is of. */
    public void keep(StoreEntry entry) {
        settings.store(entry.storeUrl(), secrets.sealText(entry.licenceKey(), CONTEXT));
    }

    /** As others may see it: {@code SP-••••-7F3A}. */
    public static String masked(String key) {
        return "SP-••••-" + key.substring(Math.max(0, key.length() - 4));
    }
}
