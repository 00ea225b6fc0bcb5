package com.supportpro.journeys;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A town and a browser for the journeys of one class. */
final class Journey implements BeforeAllCallback, AfterAllCallback {

    private static final Chromium CHROMIUM = new Chromium();

    private final Founding founding;
    private @Nullable Town town;

    Journey() {
        this(Town::start);
    }

    Journey(Founding founding) {
        this.founding = founding;
    }

    /** How the town comes to be. */
    interface Founding {
        Town begin() throws IOException, InterruptedException;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        town = founding.begin();
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
