package com.supportpro.desk.entitlements;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.NotLinkedException;
import com.supportpro.desk.billinglink.StoreCall;
import com.supportpro.desk.billinglink.StoreCalls;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.protocol.store.InstalledAddons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the store what is installed: soon after it changes, and some times a day. What the store does not take is offered
 * again after waits that grow, so that a store in trouble is left alone.
 */
@Component
class ReportAddons {

    private static final Logger LOG = LoggerFactory.getLogger(ReportAddons.class);
    private static final Duration AGAIN = Duration.ofHours(6);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;

    private final OnThisDesk desk;
    private final StoreCalls store;
    private final BillingLink link;
    private final Clock clock;

    private @Nullable InstalledAddons told;
    private Instant toldAt = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private int failures;

    ReportAddons(OnThisDesk desk, StoreCalls store, BillingLink link, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.link = link;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${supportpro.desk.addon-report.every:PT1M}")
    void inTheBackground() {
        if (link.status().state() == LinkState.LINKED) {
            now();
        }
    }

    /** Tells it, where there is something to tell and the store is not to be left alone. */
    synchronized void now() {
        Instant now = clock.instant();
        InstalledAddons installed = desk.installed();
        boolean known = installed.equals(told) && now.isBefore(toldAt.plus(AGAIN));
        if (known || now.isBefore(notBefore)) {
            return;
        }
        if (taken(installed)) {
            told = installed;
            toldAt = now;
            failures = 0;
        } else {
            notBefore = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
            failures++;
        }
    }

    private boolean taken(InstalledAddons installed) {
        try {
            return store.send(StoreCall.put("/v1/installed-addons", installed)).good();
        } catch (StoreUnavailableException | NotLinkedException e) {
            LOG.debug("The store does not take what is installed: {}", e.getMessage());
            return false;
        }
    }
}
