package com.supportpro.desk.billinglink;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Catches up on the pinning of keys when the store had none to offer while the desk registered. */
@Component
class FirstKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FirstKeys.class);

    private final StoreConnection connection;
    private final StoreKeys keys;
    private final RegisterDesk register;

    FirstKeys(StoreConnection connection, StoreKeys keys, RegisterDesk register) {
        this.connection = connection;
        this.keys = keys;
        this.register = register;
    }

    void pinWhenNone() {
        URI store = connection.url();
        if (!keys.pinned(store).isEmpty()) {
            return;
        }
        try {
            register.pinFirstKeys(store);
        } catch (StoreUnavailableException | StoreRefusedException e) {
            LOG.warn("No keys of the store could be pinned now: {}", e.getMessage());
        }
    }
}
