package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The access token, renewed by one at a time: the threads of this node wait for each other here, and the nodes at the
 * link's row, so that each waiting node takes one database connection only.
 */
@Component
class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration LEAST_LEFT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Links links;
    private final RenewTokens renew;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock(true);
    private volatile Instant notBefore = Instant.MIN;

    AccessTokens(Links links, RenewTokens renew, Clock clock) {
        this.links = links;
        this.renew = renew;
        this.clock = clock;
    }

    /** The link with an access token that is good for another minute. */
    Link fresh() throws StoreUnavailableException, NotLinkedException {
        Optional<Link> present = links.find();
        if (present.isEmpty()) {
            throw new NotLinkedException(LinkState.UNLINKED);
        }
        return good(present.get()) ? present.get() : renewed();
    }

    /** Makes the next call renew this token, when it still is the one in use. */
    void doubt(String token) {
        links.find().filter(link -> link.tokens().access().equals(token)).ifPresent(links::doubt);
    }

    private Link renewed() throws StoreUnavailableException, NotLinkedException {
        one.lock();
        try {
            if (clock.instant().isBefore(notBefore)) {
                throw new StoreUnavailableException(Said.line("billinglink.said.momentAgo"));
            }
            return renew.unless(this::good);
        } catch (StoreUnavailableException e) {
            pause(e);
            throw e;
        } finally {
            one.unlock();
        }
    }

    /** Those who wait behind a failed try would all wait as long again, one after the other. */
    private void pause(StoreUnavailableException trouble) {
        if (!clock.instant().isBefore(notBefore)) {
            notBefore = clock.instant().plus(PAUSE);
            LOG.warn("The link to the store could not be renewed now: {}", trouble.getMessage());
        }
    }

    private boolean good(Link link) {
        return link.tokens().until().isAfter(clock.instant().plus(LEAST_LEFT));
    }
}
