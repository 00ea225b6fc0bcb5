package com.supportpro.store.licences;

import com.supportpro.protocol.InvalidDocumentException;
import java.net.URI;
import java.util.List;

/** The credentials that desks act with. */
public interface DeskClients {

    /** Makes a client for a new desk. */
    Credentials create(DeskId desk, String name, Addresses addresses);

    /** Replaces what a client may be sent back to. */
    void update(DeskId desk, String name, Addresses addresses);

    /** Takes back what was granted to the client: its tokens are renewed no more. */
    void endGrants(DeskId desk);

    /** Removes the client with everything that was granted to it. */
    void remove(DeskId desk);

    /** A client's id and secret. */
    record Credentials(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Credentials[" + clientId + "]";
        }
    }

    /** Where a client may be sent back to. */
    record Addresses(List<URI> redirects, List<URI> postLogoutRedirects) {

        public Addresses {
            redirects = RedirectRule.checked("redirectUris", redirects);
            postLogoutRedirects = RedirectRule.checked("postLogoutRedirectUris", postLogoutRedirects);
            if (redirects.isEmpty()) {
                throw new InvalidDocumentException("redirectUris", "is missing");
            }
        }
    }
}
