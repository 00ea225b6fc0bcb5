package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.context.StorageRows;
import com.supportpro.desk.runtime.event.Progress;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.SavedSettings;
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

    Erasure(SavedSettings settings, StorageRows storage, Progress progress, NoteBook notes) {
        this.settings = settings;
        this.storage = storage;
        this.progress = progress;
        this.notes = notes;
    }

    @Transactional
    public void erase(AddonId addon) {
        settings.erase(Place.inUse(addon));
        storage.erase(Place.inUse(addon));
        progress.erase(addon);
        notes.erase(addon);
    }
}
