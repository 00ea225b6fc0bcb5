package com.supportpro.desk.billinglink;

import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.util.List;

/**
 * Release keys that a store says are its own.
 *
 * @param vouched whether one that was believed before has signed that they are
 */
record OfferedKeys(List<Key> keys, boolean vouched) {

    OfferedKeys {
        keys = List.copyOf(keys);
    }

    /** As the store shows them to everybody. */
    static OfferedKeys shown(List<Key> keys) {
        return new OfferedKeys(keys, false);
    }

    /** As they stand in a bundle that is believed. */
    static OfferedKeys signed(List<Key> keys) {
        return new OfferedKeys(keys, true);
    }
}
