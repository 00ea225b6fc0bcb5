package com.supportpro.store.licences;

import com.supportpro.store.licences.DeskClients.Credentials;

/** A desk that showed its client credentials, and which ones. */
public record DeskPrincipal(DeskId desk, Credentials credentials) {}
