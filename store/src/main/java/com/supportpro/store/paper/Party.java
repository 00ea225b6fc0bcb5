package com.supportpro.store.paper;

import java.util.List;

/**
 * Who sells or buys.
 *
 * @param address line by line, the country last
 * @param vatId empty for none
 * @param email empty for none
 */
public record Party(String name, List<String> address, String vatId, String email) {

    public Party {
        address = address.stream().filter(line -> !line.isBlank()).toList();
    }
}
