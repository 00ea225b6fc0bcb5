package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;

/** The store's answer to a registration; the secret is told this once. */
public record DeskRegistration(String deskId, String clientId, String clientSecret, MaskedLicence licence) {

    public DeskRegistration {
        Rule.text("deskId", deskId, 1, 64);
        Rule.text("clientId", clientId, 1, 100);
        Rule.text("clientSecret", clientSecret, 1, 200);
        Rule.present("licence", licence);
    }

    @Override
    public String toString() {
        return "DeskRegistration[" + deskId + "]";
    }
}
