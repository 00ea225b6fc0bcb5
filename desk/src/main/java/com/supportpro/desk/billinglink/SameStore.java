package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Registration.Place;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.store.StoreDescriptor;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Believes a store only what it says of addresses of its own. */
final class SameStore {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SameStore() {}

    /** The addresses of the descriptor, all of them the store's. */
    static Place place(URI store, StoreDescriptor descriptor) throws StoreRefusedException {
        StoreDescriptor.@Nullable Endpoints endpoints = descriptor.endpoints();
        if (endpoints == null
                || descriptor.issuer() == null
                || descriptor.issuer().length() > 500) {
            throw StoreRefusedException.ours("noStore");
        }
        return new Place(
                store,
                descriptor.issuer(),
                own(store, endpoints.authorization()),
                own(store, endpoints.token()),
                own(store, endpoints.endSession()),
                own(store, endpoints.revocation()));
    }

    /** Scheme, host and port; the names of this machine are one host. */
    static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + (LOOPBACK.contains(host) ? "localhost" : host) + ":" + port;
    }

    private static URI own(URI store, @Nullable URI endpoint) throws StoreRefusedException {
        try {
            URI address = Rule.address("endpoint", endpoint);
            if (origin(address).equals(origin(store)) && address.getFragment() == null) {
                return address;
            }
        } catch (InvalidDocumentException e) {
            throw StoreRefusedException.ours("noStore");
        }
        throw StoreRefusedException.ours("otherAddress");
    }
}
