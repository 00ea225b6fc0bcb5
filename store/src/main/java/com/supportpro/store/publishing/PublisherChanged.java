package com.supportpro.store.publishing;

/** What all listings of a publisher say of it has changed, in the transaction that hears of it. */
public record PublisherChanged(PublisherId publisher) {}
