package com.supportpro.desk.billinglink;

import java.util.List;

/**
 * The store that this desk belongs to, as the desk knows it.
 *
 * @param url empty before the desk is set up
 * @param licence the key, masked; empty before the desk is set up
 * @param registered whether the store knows this desk under this licence, as far as the desk can tell without asking
 * @param keys names of the release keys that are believed
 * @param offeredKeys names of those that the store shows instead, to be confirmed; empty when it shows no others
 */
public record StoreStanding(
        String url, String licence, boolean registered, List<String> keys, List<String> offeredKeys) {

    public StoreStanding {
        keys = List.copyOf(keys);
        offeredKeys = List.copyOf(offeredKeys);
    }
}
