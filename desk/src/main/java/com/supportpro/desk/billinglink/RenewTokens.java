package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Exchanges the refresh token with the link's row locked, and commits the new one before anybody uses it. */
@Component
class RenewTokens {

    private static final Logger LOG = LoggerFactory.getLogger(RenewTokens.class);

    private final Links links;
    private final Registrations registrations;
    private final TokenEndpoint endpoint;
    private final EndLink end;
    private final TransactionTemplate transactions;

    RenewTokens(
            Links links,
            Registrations registrations,
            TokenEndpoint endpoint,
            EndLink end,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.registrations = registrations;
        this.endpoint = endpoint;
        this.end = end;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What became of it. Not an exception, because the transaction is to be committed in each case. */
    private sealed interface Outcome {

        record Renewed(Link link) implements Outcome {}

        record Failed(StoreUnavailableException trouble) implements Outcome {}

        record Ended() implements Outcome {}
    }

    /** The link, renewed unless somebody else has just done it. */
    Link unless(Predicate<Link> good) throws StoreUnavailableException, NotLinkedException {
        Outcome outcome = committed(good);
        if (outcome instanceof Outcome.Renewed renewed) {
            return renewed.link();
        }
        if (outcome instanceof Outcome.Failed failed) {
            throw failed.trouble();
        }
        throw new NotLinkedException(LinkState.UNLINKED);
    }

    private Outcome committed(Predicate<Link> good) throws StoreUnavailableException {
        try {
            Outcome outcome = transactions.execute(status -> locked(good));
            return outcome == null ? new Outcome.Ended() : outcome;
        } catch (PessimisticLockingFailureException e) {
            throw new StoreUnavailableException(Said.line("billinglink.said.otherNode"), e);
        }
    }

    private Outcome locked(Predicate<Link> good) {
        Optional<Link> link = links.lock();
        Optional<Registration> desk = registrations.find();
        if (link.isEmpty() || desk.isEmpty()) {
            return new Outcome.Ended();
        }
        return good.test(link.get()) ? new Outcome.Renewed(link.get()) : exchanged(link.get(), desk.get());
    }

    private Outcome exchanged(Link link, Registration desk) {
        try {
            Tokens tokens = endpoint.refresh(desk, link.tokens());
            links.renew(link.id(), tokens);
            return new Outcome.Renewed(new Link(link.id(), link.state(), tokens));
        } catch (StoreUnavailableException e) {
            return new Outcome.Failed(e);
        } catch (StoreRefusedException e) {
            return refused(e);
        }
    }

    /** Only what the store says of the grant or the desk itself ends a link; all other trouble may pass. */
    private Outcome refused(StoreRefusedException refusal) {
        if (refusal.is("desk_cloned")) {
            return ended(refusal, "copy");
        }
        if (!refusal.is("invalid_grant") && !refusal.is("invalid_client")) {
            return new Outcome.Failed(new StoreUnavailableException(
                    Said.line("billinglink.said.answered", "status", String.valueOf(refusal.status())), refusal));
        }
        return ended(refusal, refusal.is("invalid_grant") ? "grant" : "client");
    }

    private Outcome ended(StoreRefusedException refusal, String why) {
        LOG.warn("The store ended the link: {}", refusal.getMessage());
        end.end(why, "desk", "");
        return new Outcome.Ended();
    }
}
