package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Goes through everything that recurs: ends it, bills it, asks for its money. Done again at the same time it does nothing. */
@Service
public class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    /** In one transaction: fewer waits for the disk. Orders wait for their numbers meanwhile, so they are few. */
    private static final int BILLED_TOGETHER = 20;

    private final RenewalQueue queue;
    private final EndWithPeriod end;
    private final BillRenewal bill;
    private final DunningRun dunning;
    private final RenewalSettings settings;
    private final Clock clock;

    Renewals(
            RenewalQueue queue,
            EndWithPeriod end,
            BillRenewal bill,
            DunningRun dunning,
            RenewalSettings settings,
            Clock clock) {
        this.queue = queue;
        this.end = end;
        this.bill = bill;
        this.dunning = dunning;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends first: what has ended is not billed; and what is billed late is charged in the same run. */
    public void run() {
        Instant now = Times.now(clock);
        // A day more than the invoices are ahead: days are the account's, and those of a change of clocks are longer.
        Instant horizon = now.plus(Duration.ofDays(settings.invoiceAhead() + 1L));
        pages(after -> queue.toEnd(now, after), page -> each(page, one -> end.end(new SubscriptionId(one.id()))));
        pages(after -> queue.toBill(horizon, after), this::bill);
        pages(after -> queue.toPress(now, after), page -> each(page, one -> dunning.press(new InvoiceId(one.id()))));
    }

    private static void pages(
            Function<RenewalQueue.Place, List<RenewalQueue.Place>> pages, Consumer<List<RenewalQueue.Place>> deed) {
        RenewalQueue.Place last = RenewalQueue.Place.FIRST;
        for (List<RenewalQueue.Place> page = pages.apply(last); !page.isEmpty(); page = pages.apply(last)) {
            deed.accept(page);
            last = page.get(page.size() - 1);
        }
    }

    private void bill(List<RenewalQueue.Place> page) {
        for (int from = 0; from < page.size(); from += BILLED_TOGETHER) {
            together(page.subList(from, Math.min(from + BILLED_TOGETHER, page.size())));
        }
    }

    /** Where one of them fails nothing was written, and each is billed by itself. */
    private void together(List<RenewalQueue.Place> some) {
        try {
            bill.all(some.stream().map(one -> new SubscriptionId(one.id())).toList());
        } catch (RuntimeException e) {
            LOG.warn("{} subscriptions are billed one by one, because one of them failed", some.size(), e);
            each(some, one -> bill.bill(new SubscriptionId(one.id())));
        }
    }

    /** One that fails does not keep the others from their turn. */
    private static void each(List<RenewalQueue.Place> page, Consumer<RenewalQueue.Place> deed) {
        page.forEach(place -> attempt(place, deed));
    }

    private static void attempt(RenewalQueue.Place place, Consumer<RenewalQueue.Place> deed) {
        try {
            deed.accept(place);
        } catch (RuntimeException e) {
            LOG.error("The renewal of {} could not be looked after; it is tried again", place.id(), e);
        }
    }
}
