package com.supportpro.store.accounts;

/**
 * Somebody who is written to for an account.
 *
 * @param language the tag of what they read, such as {@code en}
 */
public record Correspondent(PersonId id, EmailAddress email, String name, String language) {}
