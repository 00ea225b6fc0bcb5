package com.supportpro.desk.billinglink;

import com.supportpro.desk.panel.FrameNote;
import com.supportpro.desk.texts.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on every page that the store shows other keys than those that are believed. */
@Component
class OtherKeysNote implements FrameNote {

    private final StoreConnection connection;
    private final StoreKeys keys;

    OtherKeysNote(StoreConnection connection, StoreKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    @Override
    public Optional<String> text(Words words) {
        return keys.offered(connection.url()).isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("store.offered.note"));
    }
}
