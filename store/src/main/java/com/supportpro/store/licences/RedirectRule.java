package com.supportpro.store.licences;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import java.net.URI;
import java.util.List;

/** Addresses that codes may be sent to: https, or http on the loopback interface; compared exactly later. */
final class RedirectRule {

    private RedirectRule() {}

    static List<URI> checked(String field, List<URI> addresses) {
        addresses.forEach(address -> check(field, address));
        return List.copyOf(addresses);
    }

    private static void check(String field, URI address) {
        Rule.address(field, address);
        if (address.getFragment() != null || address.toString().indexOf(',') >= 0) {
            throw new InvalidDocumentException(field, "must not have a fragment or a comma");
        }
    }
}
