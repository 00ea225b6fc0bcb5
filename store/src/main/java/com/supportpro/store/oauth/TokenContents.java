package com.supportpro.store.oauth;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.accounts.PersonId;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Says in the tokens which desk they are for and which account is behind them. */
@Component
class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String DESK = "desk";
    static final String ACCOUNT = "account";

    private final People people;
    private final Accounts accounts;

    TokenContents(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.<Authentication>getPrincipal());
        Person person = people.find(PersonId.of(principal.getName())).orElseThrow();
        JwtClaimsSet.Builder claims = context.getClaims();
        person.account().ifPresent(account -> claims.claim(ACCOUNT, account.toString()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.claim(DESK, context.getRegisteredClient().getId());
        }
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            identity(person, claims);
        }
    }

    private void identity(Person person, JwtClaimsSet.Builder claims) {
        claims.claim("email", person.email().value());
        claims.claim(
                "name",
                person.account().flatMap(accounts::find).map(Account::name).orElse(person.name()));
    }
}
