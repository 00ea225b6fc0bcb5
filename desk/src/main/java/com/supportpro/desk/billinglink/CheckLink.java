package com.supportpro.desk.billinglink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the store how the link stands. A store that does not answer changes nothing. */
@Component
class CheckLink {

    private static final Logger LOG = LoggerFactory.getLogger(CheckLink.class);
    private static final int UNAUTHORIZED = 401;

    private final AccessTokens tokens;
    private final Registrations registrations;
    private final StoreApi api;
    private final Links links;
    private final KeepLink keep;

    CheckLink(AccessTokens tokens, Registrations registrations, StoreApi api, Links links, KeepLink keep) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.api = api;
        this.links = links;
        this.keep = keep;
    }

    void check() {
        try {
            askTwice();
        } catch (NotLinkedException e) {
            LOG.debug("There is no link to check");
        } catch (StoreUnavailableException | StoreRefusedException e) {
            LOG.warn("The link could not be checked now: {}", e.getMessage());
        }
    }

    /** A token that is refused before its time is renewed once: the answer to that tells whether the link has ended. */
    private void askTwice() throws NotLinkedException, StoreUnavailableException, StoreRefusedException {
        Link link = tokens.fresh();
        try {
            ask(link);
        } catch (StoreRefusedException e) {
            if (e.status() != UNAUTHORIZED) {
                throw e;
            }
            links.doubt(link);
            ask(tokens.fresh());
        }
    }

    private void ask(Link link) throws NotLinkedException, StoreUnavailableException, StoreRefusedException {
        Registration desk = registrations.find().orElseThrow(() -> new NotLinkedException(LinkState.UNLINKED));
        keep.describe(link.id(), api.link(desk, link.tokens().access()));
    }
}
