package com.supportpro.store.accounts;

/**
 * Somebody signed in with their password.
 *
 * @param failedBefore how many attempts had failed since the last time
 */
public record PersonSignedIn(Person person, int failedBefore) {}
