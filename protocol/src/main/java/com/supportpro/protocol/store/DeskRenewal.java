package com.supportpro.protocol.store;

import com.supportpro.protocol.Rule;
import com.supportpro.protocol.Version;
import java.net.URI;
import java.util.List;

/** A registered desk says what has changed about it. */
public record DeskRenewal(
        String deskName, URI deskUrl, Version deskVersion, List<URI> redirectUris, List<URI> postLogoutRedirectUris) {

    public DeskRenewal {
        Rule.text("deskName", deskName, 1, 80);
        Rule.address("deskUrl", deskUrl);
        Rule.present("deskVersion", deskVersion);
        redirectUris = Rule.list("redirectUris", redirectUris, 5);
        postLogoutRedirectUris = Rule.list("postLogoutRedirectUris", postLogoutRedirectUris, 5);
        redirectUris.forEach(uri -> Rule.address("redirectUris", uri));
        postLogoutRedirectUris.forEach(uri -> Rule.address("postLogoutRedirectUris", uri));
    }
}
