package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Attempt.Purpose;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Ends the link here in any case, then at the store as far as it can be reached. */
@Service
public class Logout {

    private static final Logger LOG = LoggerFactory.getLogger(Logout.class);

    private final EndLink end;
    private final Registrations registrations;
    private final TokenEndpoint endpoint;
    private final Attempts attempts;
    private final DeskIdentity identity;

    Logout(EndLink end, Registrations registrations, TokenEndpoint endpoint, Attempts attempts, DeskIdentity identity) {
        this.end = end;
        this.registrations = registrations;
        this.endpoint = endpoint;
        this.attempts = attempts;
        this.identity = identity;
    }

    public Onward begin(@Nullable String asked, Visitor visitor) {
        BackPath back = BackPath.of(asked);
        Optional<Registration> desk = registrations.find();
        Optional<Link> ended = end.end("", visitor.name(), visitor.address());
        if (ended.isEmpty() || desk.isEmpty()) {
            return Onward.done(back, "billinglink.notLinked", Map.of());
        }
        Tokens tokens = ended.get().tokens();
        // A browser is not sent to a store that does not answer: it would not come back.
        if (!revoked(desk.get(), tokens)) {
            return Onward.done(back, "billinglink.loggedOutHere", Map.of());
        }
        Attempt attempt = attempts.begin(Purpose.LOGOUT, visitor, back);
        return Onward.to(AuthorizationRequest.logout(desk.get(), tokens, attempt, identity.loggedOut()));
    }

    /** How a Logout without a browser went. */
    public enum Ended {
        /** There was no link. */
        NOT_LINKED,
        /** It is ended here; the store could not be told. */
        HERE,
        /** It is ended here, and the store has taken back the tokens. */
        EVERYWHERE
    }

    /** Ends the link for a program: whoever is signed in to the store in a browser stays so. */
    public Ended now(String by, String address) {
        Optional<Registration> desk = registrations.find();
        Optional<Link> ended = end.end("", by, address);
        if (ended.isEmpty() || desk.isEmpty()) {
            return Ended.NOT_LINKED;
        }
        return revoked(desk.get(), ended.get().tokens()) ? Ended.EVERYWHERE : Ended.HERE;
    }

    public Onward finish(@Nullable String state, Visitor visitor) {
        String known = state == null || state.length() > 200 ? "" : state;
        BackPath back =
                attempts.take(Purpose.LOGOUT, known, visitor).map(Attempt::back).orElse(BackPath.ADD_ONS);
        return Onward.done(back, "billinglink.loggedOut", Map.of());
    }

    private boolean revoked(Registration desk, Tokens tokens) {
        try {
            endpoint.revoke(desk, tokens);
            return true;
        } catch (StoreUnavailableException | StoreRefusedException e) {
            LOG.warn("The store was not told of the Logout: {}", e.getMessage());
            return false;
        }
    }
}
