package com.supportpro.desk.billinglink;

import java.util.Set;
import org.springframework.stereotype.Service;

/** An operator believes other keys of the store than those pinned before. */
@Service
public class ConfirmKeys {

    private final StoreConnection connection;
    private final PinKeys pin;

    ConfirmKeys(StoreConnection connection, PinKeys pin) {
        this.connection = connection;
        this.pin = pin;
    }

    /**
     * Believes them, and no others any more.
     *
     * @param named the names of all keys that the operator was shown
     * @return false, and nothing is changed, when the store shows other ones by now, or none
     */
    public boolean now(Set<String> named, String by, String address) {
        return pin.confirm(connection.url(), named, by, address);
    }
}
