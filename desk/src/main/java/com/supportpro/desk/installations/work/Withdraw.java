package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes from this node what the desk does not want any more. */
@Component
class Withdraw {

    private final RuntimePort runtime;
    private final NodeStates states;
    private final Folders folders;
    private final WantedRows wanted;

    Withdraw(RuntimePort runtime, NodeStates states, Folders folders, WantedRows wanted) {
        this.runtime = runtime;
        this.states = states;
        this.folders = folders;
        this.wanted = wanted;
    }

    /** Every add-on that this node has had to do with, or has files of, whoever brought them. */
    Set<AddonId> here() {
        Set<AddonId> here = new HashSet<>(states.known());
        here.addAll(folders.present());
        return here;
    }

    /** Stops the release, whose files stay. */
    void stop(AddonId addon, Version running) {
        runtime.stop(addon);
        states.is(addon, running, NodeAddon.State.READY);
    }

    /**
     * Stops it and removes its files, out of the way in one move, so that half of them are never found. Somebody may have
     * asked for it anew since it was seen to be gone: then what is here is that, or becomes it.
     */
    void remove(AddonId addon) throws IOException {
        Path trash = folders.trash().resolve(UUID.randomUUID().toString());
        synchronized (folders.lock(addon)) {
            if (wanted.knows(addon)) {
                return;
            }
            runtime.stop(addon);
            Path folder = folders.at(addon.publisher() + "/" + addon.slug());
            if (Files.exists(folder)) {
                Tree.move(folder, trash);
            }
            states.forget(addon);
        }
        Tree.delete(trash);
    }

    /** Removes the folder of one release in the same way, unless the desk has to do with that again; whether it is gone. */
    boolean remove(String release) throws IOException {
        Path trash = folders.trash().resolve(UUID.randomUUID().toString());
        Path folder = folders.at(release);
        AddonId addon = AddonId.parse(release.substring(0, release.lastIndexOf('/')));
        synchronized (folders.lock(addon)) {
            if (wanted.knows(release)) {
                return false;
            }
            if (Files.exists(folder)) {
                Tree.move(folder, trash);
            }
        }
        Tree.delete(trash);
        return true;
    }
}
