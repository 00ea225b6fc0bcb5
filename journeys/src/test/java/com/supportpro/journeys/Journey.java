package com.supportpro.journeys;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A town and a browser for the journeys of one class. */
final class Journey implements BeforeAllCallback, AfterAllCallback {

    private static final Chromium CHROMIUM = new Chromium();

    private @Nullable Town town;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        town = Town.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        town().close();
    }

    Town town() {
        Town started = town;
        if (started == null) {
            throw new IllegalStateException("The town is not there yet");
        }
        return started;
    }

    Chromium chromium() {
        return CHROMIUM;
    }

    /** An operator with a browser of their own. */
    Operator operator(String story) {
        return new Operator(town(), CHROMIUM.visitor(story));
    }
}
