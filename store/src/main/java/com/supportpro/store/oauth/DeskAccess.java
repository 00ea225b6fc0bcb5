package com.supportpro.store.oauth;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.DeskClonedException;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.RefuseCopies;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** What a desk's access token is good for, looked up at each call: licences and desks change while tokens live. */
@Component
public class DeskAccess {

    private final DeskCallers callers;
    private final Desks desks;
    private final RefuseCopies copies;

    DeskAccess(DeskCallers callers, Desks desks, RefuseCopies copies) {
        this.callers = callers;
        this.desks = desks;
        this.copies = copies;
    }

    /**
     * Who calls.
     *
     * @throws InvalidBearerTokenException when the desk was retired or no account is behind the token
     */
    public DeskCaller caller(Authentication authentication) {
        DeskCaller caller = claim(authentication, TokenContents.DESK)
                .map(DeskId::of)
                .flatMap(desk -> claim(authentication, TokenContents.ACCOUNT)
                        .map(AccountId::of)
                        .flatMap(account -> callers.find(desk, account)))
                .orElseThrow(DeskAccess::noLonger);
        desks.seen(caller.desk());
        return caller;
    }

    /**
     * Who calls, when they may have what belongs to the licence.
     *
     * @throws WrongAccountException when the account does not hold the desk's licence
     * @throws LicenceSuspendedException when the licence is suspended
     * @throws DeskClonedException when it is a copy of the desk that calls
     */
    public DeskCaller licensed(Authentication authentication) {
        DeskCaller caller = licensedOrCopied(authentication);
        copies.check(caller.desk().id());
        return caller;
    }

    /**
     * As {@link #licensed}, and copies of the desk are let in too.
     *
     * @throws WrongAccountException when the account does not hold the desk's licence
     * @throws LicenceSuspendedException when the licence is suspended
     */
    public DeskCaller licensedOrCopied(Authentication authentication) {
        DeskCaller caller = caller(authentication);
        if (!caller.holdsLicence()) {
            throw new WrongAccountException();
        }
        if (!caller.licence().active()) {
            throw new LicenceSuspendedException();
        }
        return caller;
    }

    private static Optional<String> claim(Authentication authentication, String name) {
        return authentication instanceof JwtAuthenticationToken jwt
                ? Optional.ofNullable(jwt.getToken().getClaimAsString(name))
                : Optional.empty();
    }

    private static InvalidBearerTokenException noLonger() {
        return new InvalidBearerTokenException("The desk behind this token is not registered any more");
    }
}
