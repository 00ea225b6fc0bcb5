package com.supportpro.desk.purchases;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.StoreCall;
import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.desk.purchases.Refusal.Why;
import com.supportpro.protocol.billing.Purchases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Asks the store what the licence has bought: often while a payment is waited for, else now and then. */
@Service
public class FollowPurchases {

    static final Duration WAITING = Duration.ofSeconds(20);
    static final Duration QUIET = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 8 << 20;
    private static final int NOT_MODIFIED = 304;

    private final Answers answers;
    private final PurchaseRows rows;
    private final PurchaseCopy copy;
    private final BillingLink link;
    private final Clock clock;

    FollowPurchases(Answers answers, PurchaseRows rows, PurchaseCopy copy, BillingLink link, Clock clock) {
        this.answers = answers;
        this.rows = rows;
        this.copy = copy;
        this.link = link;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "${supportpro.desk.purchases.every:PT10S}")
    void whenDue() {
        if (link.status().state() == LinkState.LINKED && due()) {
            now();
        }
    }

    /** Refreshes the copy; when the store cannot be asked it stays as it is. */
    public StoreSays<Boolean> now() {
        Instant asked = clock.instant();
        String etag = rows.mark().map(PurchaseRows.Mark::etag).orElse("");
        StoreSays<Fetched> says = answers.ask(call(etag), FollowPurchases::read, Why.REFUSED);
        says.answer().ifPresent(fetched -> keep(fetched, asked, etag));
        return says.map(Fetched::changed);
    }

    private record Fetched(boolean changed, Purchases purchases, String etag) {}

    private static StoreCall call(String etag) {
        StoreCall call = StoreCall.get("/v1/purchases").mostBytes(MOST_BYTES);
        return etag.isEmpty() ? call : call.header("If-None-Match", etag);
    }

    private static @Nullable Fetched read(StoreReply reply) throws StoreUnavailableException {
        if (reply.status() == NOT_MODIFIED) {
            return new Fetched(false, new Purchases(List.of(), null, null), "");
        }
        return reply.good() ? new Fetched(true, reply.as(Purchases.class), reply.etag()) : null;
    }

    private void keep(Fetched fetched, Instant asked, String etag) {
        if (fetched.changed()) {
            rows.replace(fetched.purchases(), fetched.etag(), asked, clock.instant());
        } else {
            rows.checked(etag, clock.instant());
        }
    }

    private boolean due() {
        Duration age = copy.waiting() ? WAITING : QUIET;
        return rows.mark()
                .filter(mark -> clock.instant().isBefore(mark.checkedAt().plus(age)))
                .isEmpty();
    }
}
