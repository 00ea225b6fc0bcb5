package com.supportpro.desk.runtime;

import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The settings that operators fill in for add-ons.
 *
 * <p>What is typed comes by field name, as text; a field that is not named stays as it is. An empty text takes a value
 * away, but leaves a secret as it is: {@code name.clear} with any text takes a secret away.
 */
@Service
public class AddonSettings {

    public SettingsForm form(AddonId addon) {
        return new SettingsForm(addon, "", false, false, List.of());
    }

    /** Checks what was typed and saves it; it holds at once. */
    public SettingsOutcome save(AddonId addon, Map<String, String> typed, String by) {
        return new SettingsOutcome.NotRunning();
    }

    /** Lets the add-on try what was typed, without saving it. */
    public SettingsCheck test(AddonId addon, Map<String, String> typed) {
        return SettingsCheck.notOffered();
    }
}
