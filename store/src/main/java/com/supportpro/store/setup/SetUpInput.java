package com.supportpro.store.setup;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.PasswordPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the set-up asks for. Missing fields are empty. */
public record SetUpInput(String name, String email, String password) {

    static final SetUpInput BLANK = new SetUpInput("", "", "");

    private static final int LONGEST_NAME = 200;

    public SetUpInput(@Nullable String name, @Nullable String email, @Nullable String password) {
        this.name = name == null ? "" : name.strip();
        this.email = email == null ? "" : email.strip();
        this.password = password == null ? "" : password;
    }

    /** What is wrong, in sentences by field. */
    Map<String, String> mistakes(PasswordPolicy policy) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.put("name", "Enter your name, in at most " + LONGEST_NAME + " characters.");
        }
        Optional<EmailAddress> address = address();
        if (address.isEmpty()) {
            mistakes.put("email", "Enter an e-mail address such as you@example.com.");
        }
        weakness(policy, address).ifPresent(weakness -> mistakes.put("password", weakness));
        return mistakes;
    }

    NewPerson person() {
        return new NewPerson(null, new EmailAddress(email), name, password, true);
    }

    private Optional<String> weakness(PasswordPolicy policy, Optional<EmailAddress> address) {
        return password.isEmpty()
                ? Optional.of("Choose a password.")
                : address.flatMap(email -> policy.weakness(password, email));
    }

    private Optional<EmailAddress> address() {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (InvalidDocumentException noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SetUpInput[" + email + "]";
    }
}
