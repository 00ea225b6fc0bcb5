package com.supportpro.desk.entitlements;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.DeskSetApart;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.NotLinkedException;
import com.supportpro.desk.billinglink.StoreCall;
import com.supportpro.desk.billinglink.StoreCalls;
import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.protocol.billing.SignedEntitlements;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Asks the store for the newest statement of what may run. */
@Service
public class FollowEntitlements {

    private static final Logger LOG = LoggerFactory.getLogger(FollowEntitlements.class);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 5 << 20;
    private static final int NOTHING_NEWER = 204;
    private static final String CLONED = "desk-cloned";

    private final StoreCalls store;
    private final BillingLink link;
    private final TakeStatement take;
    private final ContactRow contact;
    private final Clock clock;

    FollowEntitlements(StoreCalls store, BillingLink link, TakeStatement take, ContactRow contact, Clock clock) {
        this.store = store;
        this.link = link;
        this.take = take;
        this.contact = contact;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "${supportpro.desk.entitlements.every:PT30S}")
    void inTheBackground() {
        if (link.status().state() == LinkState.LINKED) {
            now(Duration.ZERO);
        }
    }

    /** What the store thought of this desk was about the one that it was copied from. */
    @EventListener
    void setApart(DeskSetApart event) {
        contact.setApart();
    }

    /**
     * Takes over what is newer than the kept statement.
     *
     * @param wait how long the store may hold the answer back for something to change
     */
    public Heard now(Duration wait) {
        try {
            StoreCall call = StoreCall.get("/v1/entitlements?since=" + take.since() + "&wait=" + wait.toSeconds())
                    .patience(ANSWER.plus(wait))
                    .mostBytes(MOST_BYTES);
            return heard(store.send(call));
        } catch (StoreUnavailableException | NotLinkedException e) {
            LOG.debug("The store does not say what may run: {}", e.getMessage());
            return Heard.SILENCE;
        }
    }

    private Heard heard(StoreReply reply) throws StoreUnavailableException {
        if (reply.problem().equals(CLONED)) {
            LOG.warn("The store takes this desk for a copy of another one that is in use");
            contact.cloned(clock.instant());
            return Heard.CLONED;
        }
        if (!reply.good()) {
            return Heard.SILENCE;
        }
        Heard heard = reply.status() == NOTHING_NEWER ? Heard.SAME : take.take(reply.as(SignedEntitlements.class));
        if (heard != Heard.UNBELIEVABLE) {
            contact.heard(clock.instant());
        }
        return heard;
    }
}
