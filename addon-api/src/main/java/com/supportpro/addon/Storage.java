package com.supportpro.addon;

import java.util.List;
import java.util.Optional;

/**
 * Durable text values by key: a key has at most 200 characters, a value at most 256 KiB, an add-on at most 10,000 of
 * them. Each call is one transaction.
 */
public interface Storage {

    Optional<String> get(String key);

    void put(String key, String value);

    /**
     * Puts the value only where the key still has the one expected, or still has none, so that two who change a value at
     * once do not lose what the other wrote.
     */
    boolean replace(String key, Optional<String> expected, String value);

    /** Whether there was such a key. */
    boolean remove(String key);

    /** The keys that begin with the prefix, in ascending order, at most {@code limit}. */
    List<String> keys(String prefix, int limit);
}
