package com.supportpro.store.staff;

import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Names who acts as staff: a person by e-mail address, a program by its token's name. */
@Component
public class StaffCaller {

    private final People people;

    StaffCaller(People people) {
        this.people = people;
    }

    public String name(Authentication authentication) {
        return authentication.getPrincipal() instanceof String token
                ? token
                : people.find(SignedIn.person(authentication))
                        .orElseThrow()
                        .email()
                        .value();
    }
}
