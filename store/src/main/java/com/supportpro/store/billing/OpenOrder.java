package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.oauth.DeskCaller;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first of a purchase's two transactions: the key is kept, the order, its invoice and its first payment written. */
@Component
class OpenOrder {

    private final IdempotencyRecords keys;
    private final Licences licences;
    private final Quotes quotes;
    private final Orders orders;
    private final Trials trials;
    private final Pricing pricing;
    private final BillOrder bill;
    private final Clock clock;

    OpenOrder(
            IdempotencyRecords keys,
            Licences licences,
            Quotes quotes,
            Orders orders,
            Trials trials,
            Pricing pricing,
            BillOrder bill,
            Clock clock) {
        this.keys = keys;
        this.licences = licences;
        this.quotes = quotes;
        this.orders = orders;
        this.trials = trials;
        this.pricing = pricing;
        this.bill = bill;
        this.clock = clock;
    }

    /**
     * The order of the key: the one that was opened with it before, or a new one.
     *
     * @throws BillingRefusedException when nothing is bought; the key is free again then
     */
    @Transactional
    OrderId open(DeskCaller caller, String key, OrderRequest request) {
        licences.lock(caller.licence().id());
        return keys.claim(caller.licence().id(), key, request).orElseGet(() -> {
            OrderId opened = openNew(caller, request);
            keys.opened(caller.licence().id(), key, opened);
            return opened;
        });
    }

    private OrderId openNew(DeskCaller caller, OrderRequest request) {
        StoredQuote quote = quotes.find(new QuoteId(request.quote()))
                .filter(found -> found.licence().equals(caller.licence().id()))
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_QUOTE, "There is no such quote"));
        Instant now = Times.now(clock);
        refuseSecond(quote);
        if (!now.isBefore(quote.expiresAt())) {
            throw new BillingRefusedException(Why.QUOTE_EXPIRED, "The quote is too old; ask for a new one");
        }
        refuseOtherPrice(caller, request, quote, now);
        Order order = order(caller, request, quote, now);
        orders.add(order);
        bill.bill(order, quote);
        return order.id();
    }

    /** A trial that is running gives way to the purchase. */
    private void refuseSecond(StoredQuote quote) {
        orders.inPlace(quote.licence(), quote.addon()).ifPresent(other -> {
            if (quote.trial() || other.state() != OrderState.ACTIVE || !trials.is(other.id())) {
                throw BillingRefusedException.inPlace(other);
            }
            orders.move(other, OrderState.COMPLETED, "");
        });
        if (quote.trial() && trials.had(quote.licence(), quote.addon())) {
            throw new BillingRefusedException(
                    Why.TRIAL_REFUSED, "This licence has tried " + quote.addon() + " already");
        }
        if (orders.of(quote.id()).isPresent()) {
            throw new BillingRefusedException(Why.QUOTE_EXPIRED, "The quote was used already; ask for a new one");
        }
    }

    /** What is charged is what was shown, and what it costs now. */
    private void refuseOtherPrice(DeskCaller caller, OrderRequest request, StoredQuote quote, Instant now) {
        Money net = pricing.listNet(pricing.listing(quote.addon(), caller.desk().version()), quote.cycle());
        Money discount = quote.trial() ? net : pricing.discount(quote.promotion(), quote.addon(), net, now);
        Money total = pricing.tax(pricing.decide(caller.account().id(), now), net.minus(discount))
                .total();
        if (!total.equals(quote.total()) || !total.equals(request.expectedTotal())) {
            throw BillingRefusedException.priceChanged(total);
        }
    }

    private static Order order(DeskCaller caller, OrderRequest request, StoredQuote quote, Instant now) {
        return new Order(
                OrderId.next(),
                quote.id(),
                caller.account().id(),
                quote.licence(),
                caller.desk().id(),
                quote.addon(),
                quote.cycle(),
                request.operator(),
                OrderState.NEW,
                "",
                now,
                now);
    }
}
