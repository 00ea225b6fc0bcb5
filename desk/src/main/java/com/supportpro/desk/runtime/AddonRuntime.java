package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The add-ons that run on this desk. Whatever an add-on does, each call ends in bounded time and throws nothing of it. */
@Service
public class AddonRuntime {

    /** Starts the release, in place of a running one of the same add-on; why it did not start, or empty when it has. */
    public Optional<String> start(RunnableRelease release) {
        return Optional.of("This desk cannot run add-ons yet: " + release.id());
    }

    /** Asks the add-on whether it can do its work; what is wrong, or empty when all is well. */
    public Optional<String> probe(AddonId addon) {
        return running(addon).isPresent() ? Optional.empty() : Optional.of(addon + " does not run");
    }

    /** Stops the add-on if it runs, and lets go of everything it had. */
    public void stop(AddonId addon) {}

    /** Erases what is kept for the add-on: settings, stored values, notes, and where it stood among the events. */
    public void erase(AddonId addon) {}

    public Optional<RunningAddon> running(AddonId addon) {
        return Optional.empty();
    }

    /** The last 100 notes about the add-on, newest first, also when it does not run. */
    public List<Note> notes(AddonId addon) {
        return List.of();
    }
}
