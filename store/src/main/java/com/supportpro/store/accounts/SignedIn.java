package com.supportpro.store.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A signed-in person as Spring Security carries them: by id, with {@code customer} and {@code staff}. */
public final class SignedIn {

    private SignedIn() {}

    /** Who it is. */
    public static PersonId person(Authentication authentication) {
        return PersonId.of(authentication.getName());
    }

    /** @param now when the password was shown; ends up in ID tokens */
    static Authentication as(Person person, @Nullable Object details, Instant now) {
        User principal = new User(person.id().toString(), "", authorities(person, now));
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        token.setDetails(details);
        return token;
    }

    private static List<GrantedAuthority> authorities(Person person, Instant now) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(now)
                .build());
        if (person.accountId() != null) {
            authorities.add(new SimpleGrantedAuthority("customer"));
        }
        if (person.staff()) {
            authorities.add(new SimpleGrantedAuthority("staff"));
        }
        return authorities;
    }
}
