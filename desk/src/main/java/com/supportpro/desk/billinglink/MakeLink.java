package com.supportpro.desk.billinglink;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the code that a browser brought back into a link. Whatever fails before the end leaves the present link. */
@Component
class MakeLink {

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

    /** How the link stands; empty when what came does not belong to the Login. */
    Optional<LinkStatus> from(String code, Attempt attempt, DeskIdentity identity, Visitor by)
            throws StoreUnavailableException, StoreRefusedException {
        Registration desk = registrations.find().orElseThrow(() -> StoreRefusedException.ours("noLicence"));
        Tokens tokens = endpoint.exchange(desk, code, attempt.verifier(), identity.callback());
        if (!IdToken.belongs(tokens.id(), desk, attempt, clock.instant())) {
            return Optional.empty();
        }
        LinkStatus status = api.link(desk, tokens.access());
        keep.begin(tokens, status, by);
        return Optional.of(status);
    }
}
