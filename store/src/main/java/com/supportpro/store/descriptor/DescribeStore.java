package com.supportpro.store.descriptor;

import com.supportpro.protocol.store.StoreDescriptor;
import com.supportpro.protocol.store.StoreDescriptor.Endpoints;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import com.supportpro.store.StoreProperties;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.stereotype.Component;

/** What the store says of itself. */
@Component
public class DescribeStore {

    private final StoreProperties store;
    private final AuthorizationServerSettings settings;
    private final ObjectProvider<ReleaseKeys> keys;

    DescribeStore(StoreProperties store, AuthorizationServerSettings settings, ObjectProvider<ReleaseKeys> keys) {
        this.store = store;
        this.settings = settings;
        this.keys = keys;
    }

    public StoreDescriptor descriptor() {
        List<Key> published =
                keys.orderedStream().flatMap(all -> all.published().stream()).toList();
        return new StoreDescriptor(
                store.name(), store.publicUrl(), store.publicUrl().toString(), published, endpoints());
    }

    private Endpoints endpoints() {
        return new Endpoints(
                store.at(settings.getAuthorizationEndpoint()),
                store.at(settings.getTokenEndpoint()),
                store.at(settings.getJwkSetEndpoint()),
                store.at(settings.getOidcLogoutEndpoint()),
                store.at(settings.getTokenRevocationEndpoint()),
                store.at(settings.getOidcUserInfoEndpoint()));
    }
}
