package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import java.net.URI;
import java.util.List;

/** A desk makes itself known (after RFC 7591). */
public record DeskRegistrationRequest(
        String licenceKey,
        String deskName,
        URI deskUrl,
        Version deskVersion,
        List<URI> redirectUris,
        List<URI> postLogoutRedirectUris) {

    public DeskRegistrationRequest {
        Rule.text("licenceKey", licenceKey, 1, 64);
        Rule.text("deskName", deskName, 1, 80);
        Rule.address("deskUrl", deskUrl);
        Rule.present("deskVersion", deskVersion);
        redirectUris = Rule.list("redirectUris", redirectUris, 5);
        postLogoutRedirectUris = Rule.list("postLogoutRedirectUris", postLogoutRedirectUris, 5);
        redirectUris.forEach(uri -> Rule.address("redirectUris", uri));
        postLogoutRedirectUris.forEach(uri -> Rule.address("postLogoutRedirectUris", uri));
    }
}
