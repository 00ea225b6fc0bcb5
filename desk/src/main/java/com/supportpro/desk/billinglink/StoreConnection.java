package com.supportpro.desk.billinglink;

import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.protocol.signature.SigningKey;
import java.net.URI;
import java.security.PublicKey;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The store that this desk belongs to. */
@Service
public class StoreConnection {

    private final DeskSettings settings;
    private final StoreKeys keys;
    private final String byDefault;

    StoreConnection(DeskSettings settings, StoreKeys keys, @Value("${supportpro.desk.store-url:}") String byDefault) {
        this.settings = settings;
        this.keys = keys;
        this.byDefault = byDefault;
    }

    /** Its address, without a slash at the end. */
    public URI url() {
        return plain(settings.storeUrl().orElse(byDefault));
    }

    /** A release key that was pinned; empty for every other. */
    public Optional<PublicKey> key(String keyId) {
        return keys.find(url(), keyId).map(SigningKey::publicKey);
    }

    static URI plain(String address) {
        return URI.create(address.replaceFirst("/+$", ""));
    }
}
