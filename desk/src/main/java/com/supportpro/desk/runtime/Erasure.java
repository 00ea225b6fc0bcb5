package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.context.StorageRows;
import com.supportpro.desk.runtime.event.Progress;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.SavedSettings;
import com.supportpro.desk.texts.AddonTexts;
import com.supportpro.protocol.AddonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases everything that is kept for an add-on, or nothing. */
@Component
class Erasure {

    private final SavedSettings settings;
    private final StorageRows storage;
    private final Progress progress;
    private final NoteBook notes;
    private final AddonTexts texts;

    Erasure(SavedSettings settings, StorageRows storage, Progress progress, NoteBook notes, AddonTexts texts) {
        this.settings = settings;
        this.storage = storage;
        this.progress = progress;
        this.notes = notes;
        this.texts = texts;
    }

    @Transactional
    public void erase(AddonId addon) {
        settings.erase(Place.inUse(addon));
        storage.erase(Place.inUse(addon));
        progress.erase(addon);
        notes.erase(addon);
        texts.remove(addon.toString());
    }
}
