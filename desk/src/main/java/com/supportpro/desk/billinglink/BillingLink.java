package com.supportpro.desk.billinglink;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The link between this desk and an account of the store. It belongs to the desk, not to an operator. */
@Service
public class BillingLink {

    private final LinkSigns signs;
    private final Registrations registrations;
    private final AccessTokens tokens;
    private final LinkRounds rounds;
    private final DeskIdentity identity;

    BillingLink(
            LinkSigns signs,
            Registrations registrations,
            AccessTokens tokens,
            LinkRounds rounds,
            DeskIdentity identity) {
        this.signs = signs;
        this.registrations = registrations;
        this.tokens = tokens;
        this.rounds = rounds;
        this.identity = identity;
    }

    /** How things stand as far as this desk knows; asks nobody. */
    public LinkStatus status() {
        return signs.status()
                .filter(known -> known.state() != LinkState.UNLINKED)
                .orElseGet(this::unlinked);
    }

    /** Why the last link ended, when no operator ended it. */
    public Optional<EndedLink> ended() {
        return signs.ended().map(EndedLink::new);
    }

    /**
     * A token that is good for at least a minute, for calls in the name of the licence.
     *
     * @throws StoreUnavailableException when it had to be renewed and the store cannot be reached; the link stays
     * @throws NotLinkedException when no account, or the wrong one, is linked
     */
    public String accessToken() throws StoreUnavailableException, NotLinkedException {
        Link link = tokens.fresh();
        if (link.state() != LinkState.LINKED) {
            throw new NotLinkedException(link.state());
        }
        return link.tokens().access();
    }

    /** To be called after the store has not taken the token; the next one is another, if there is one to be had. */
    public void doubt(String token) {
        tokens.doubt(token);
    }

    /** This desk's id in the store; empty until it is registered. */
    public Optional<String> deskId() {
        return registrations.deskId();
    }

    /** To be called after the store has refused a token of this link: has the link checked, and returns at once. */
    public void recheck() {
        rounds.soon();
    }

    /** Where a person finds the Login button. */
    public URI loginAddress() {
        return identity.at("login");
    }

    /** Where a person finds the Logout button. */
    public URI logoutAddress() {
        return identity.at("logout");
    }

    private LinkStatus unlinked() {
        return registrations
                .licence()
                .map(licence -> new LinkStatus(LinkState.UNLINKED, "", "", licence.key(), licence.holder()))
                .orElseGet(() -> new LinkStatus(LinkState.UNLINKED, "", "", "", ""));
    }
}
