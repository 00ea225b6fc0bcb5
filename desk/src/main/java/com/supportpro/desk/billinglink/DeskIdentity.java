package com.supportpro.desk.billinglink;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.store.DeskRegistrationRequest;
import com.supportpro.protocol.store.DeskRenewal;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How this desk introduces itself, and where the store sends people back to. */
@Component
class DeskIdentity {

    private static final String ROUTES = "/operator/billing-link/";

    private final URI url;
    private final DeskVersion version;

    DeskIdentity(@Value("${supportpro.desk.public-url}") String url, DeskVersion version) {
        this.url = StoreConnection.plain(url);
        this.version = version;
    }

    URI callback() {
        return at("callback");
    }

    URI loggedOut() {
        return at("logged-out");
    }

    /** The address of one of our routes. */
    URI at(String route) {
        return URI.create(url + ROUTES + route);
    }

    DeskRegistrationRequest introduction(String licenceKey, String name) throws StoreRefusedException {
        try {
            return new DeskRegistrationRequest(
                    licenceKey, name, url, version.version(), List.of(callback()), List.of(loggedOut()));
        } catch (InvalidDocumentException e) {
            throw StoreRefusedException.ours("publicUrl");
        }
    }

    DeskRenewal renewal(String name) throws StoreRefusedException {
        try {
            return new DeskRenewal(name, url, version.version(), List.of(callback()), List.of(loggedOut()));
        } catch (InvalidDocumentException e) {
            throw StoreRefusedException.ours("publicUrl");
        }
    }
}
