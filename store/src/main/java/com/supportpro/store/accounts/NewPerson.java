package com.supportpro.store.accounts;

import com.supportpro.protocol.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be able to sign in.
 *
 * @param language what they are written to in: one of {@code en}, {@code de} and {@code vi}
 */
public record NewPerson(
        @Nullable AccountId account, EmailAddress email, String name, String password, boolean staff, String language) {

    /** Somebody who reads English. */
    public NewPerson(@Nullable AccountId account, EmailAddress email, String name, String password, boolean staff) {
        this(account, email, name, password, staff, "en");
    }

    public NewPerson {
        Rule.present("email", email);
        Rule.text("name", name, 1, 200);
        Rule.text("password", password, 1, 500);
    }

    @Override
    public String toString() {
        return "NewPerson[" + email + "]";
    }
}
