package com.supportpro.desk.billinglink;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns the code that a browser brought back into a link. Whatever fails before the end leaves the present link. */
@Component
class MakeLink {

    private static final Logger LOG = LoggerFactory.getLogger(MakeLink.class);

    private final Registrations registrations;
    private final TokenEndpoint endpoint;
    private final StoreApi api;
    private final KeepLink keep;
    private final Clock clock;

    MakeLink(Registrations registrations, TokenEndpoint endpoint, StoreApi api, KeepLink keep, Clock clock) {
        this.registrations = registrations;
        this.endpoint = endpoint;
        this.api = api;
        this.keep = keep;
        this.clock = clock;
    }

    /** What came of it; empty when what came does not belong to the Login. */
    Optional<MadeLink> from(String code, Attempt attempt, DeskIdentity identity, Visitor by)
            throws StoreUnavailableException, StoreRefusedException {
        Registration desk = registrations.find().orElseThrow(() -> StoreRefusedException.ours("noLicence"));
        Tokens tokens = endpoint.exchange(desk, code, attempt.verifier(), identity.callback());
        if (!IdToken.belongs(tokens.id(), desk, attempt, clock.instant())) {
            return Optional.empty();
        }
        LinkStatus status = api.link(desk, tokens.access());
        boolean kept = keep.begin(tokens, status, by);
        if (!kept) {
            revoke(desk, tokens);
        }
        return Optional.of(new MadeLink(status, kept));
    }

    /** Nobody has the tokens any more; those that the store could not be told of end by themselves. */
    private void revoke(Registration desk, Tokens tokens) {
        try {
            endpoint.revoke(desk, tokens);
        } catch (StoreUnavailableException | StoreRefusedException e) {
            LOG.warn("The store was not told that a link was not kept: {}", e.getMessage());
        }
    }
}
