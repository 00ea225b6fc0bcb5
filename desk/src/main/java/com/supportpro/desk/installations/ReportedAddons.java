package com.supportpro.desk.installations;

import com.supportpro.desk.entitlements.OnThisDesk;
import com.supportpro.protocol.store.InstalledAddons;
import com.supportpro.protocol.store.InstalledAddons.Installed;
import com.supportpro.protocol.store.InstalledAddons.State;
import org.springframework.stereotype.Component;

/** What this desk tells the store that it has. */
@Component
class ReportedAddons implements OnThisDesk {

    private final Installations installations;

    ReportedAddons(Installations installations) {
        this.installations = installations;
    }

    @Override
    public InstalledAddons installed() {
        return new InstalledAddons(installations.all().stream()
                .limit(InstalledAddons.MOST)
                .map(one -> new Installed(one.id(), one.version(), state(one.state())))
                .toList());
    }

    private static State state(Installation.State state) {
        return switch (state) {
            case ACTIVE -> State.ACTIVE;
            case INACTIVE -> State.INACTIVE;
            case FAILED -> State.FAILED;
        };
    }
}
