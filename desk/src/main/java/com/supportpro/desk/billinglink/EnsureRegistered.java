package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.operators.LicenceKey;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Sees to it that the store knows this desk, under its present licence and addresses. */
@Component
class EnsureRegistered {

    private final StoreConnection connection;
    private final DeskSettings settings;
    private final LicenceKey licence;
    private final Registrations registrations;
    private final RegisterDesk register;
    private final ReentrantLock one = new ReentrantLock();

    EnsureRegistered(
            StoreConnection connection,
            DeskSettings settings,
            LicenceKey licence,
            Registrations registrations,
            RegisterDesk register) {
        this.connection = connection;
        this.settings = settings;
        this.licence = licence;
        this.registrations = registrations;
        this.register = register;
    }

    Registration now() throws StoreUnavailableException, StoreRefusedException {
        String key = licence.find().orElseThrow(() -> StoreRefusedException.ours("noLicence"));
        one.lock();
        try {
            return current(connection.url(), key, settings.deskName());
        } finally {
            one.unlock();
        }
    }

    /** Whether nothing is to be done for it, as far as can be told without asking. */
    boolean done() {
        URI store = connection.url();
        Optional<String> key = licence.find();
        return registrations
                .find()
                .filter(known -> key.isPresent() && known.fits(store, key.get()) && !known.dueAgain())
                .isPresent();
    }

    private Registration current(URI store, String key, String name)
            throws StoreUnavailableException, StoreRefusedException {
        Optional<Registration> present = registrations.find().filter(known -> known.fits(store, key));
        if (present.isPresent() && !present.get().dueAgain() && register.renew(present.get(), name)) {
            return present.get();
        }
        return register.register(store, key, name);
    }
}
