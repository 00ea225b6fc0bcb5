package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.store.oauth.WrongAccountException;
import com.supportpro.store.publishing.ForSale;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first of a purchase's two transactions: the key is kept, the order, its invoice and its first payment written. */
@Component
class OpenOrder {

    private final IdempotencyRecords keys;
    private final Licences licences;
    private final Quotes quotes;
    private final Orders orders;
    private final Standings standings;
    private final Pricing pricing;
    private final BillOrder bill;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenOrder(
            IdempotencyRecords keys,
            Licences licences,
            Quotes quotes,
            Orders orders,
            Standings standings,
            Pricing pricing,
            BillOrder bill,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keys = keys;
        this.licences = licences;
        this.quotes = quotes;
        this.orders = orders;
        this.standings = standings;
        this.pricing = pricing;
        this.bill = bill;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The order of the key: the one that was opened with it before, or a new one.
     *
     * @throws BillingRefusedException when nothing is bought; the key is free again then
     * @throws WrongAccountException when the licence moved to another account since the call was let in
     */
    @Transactional
    Opening open(DeskCaller caller, String key, OrderRequest request) {
        if (!licences.lock(caller.licence().id()).heldBy(caller.account().id())) {
            throw new WrongAccountException();
        }
        return keys.opened(caller.licence().id(), key, request)
                .<Opening>map(Opening.Settled::new)
                .orElseGet(() -> openNew(caller, key, request));
    }

    private Opening openNew(DeskCaller caller, String key, OrderRequest request) {
        Quotes.Offered offered = quotes.offered(new QuoteId(request.quote()))
                .filter(found -> found.quote().licence().equals(caller.licence().id()))
                .filter(found ->
                        request.fits(found.quote().addon(), found.quote().cycle()))
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_QUOTE, "There is no such quote"));
        StoredQuote quote = offered.quote();
        Standing standing = standings.of(caller.account().id(), quote.licence(), quote.addon());
        Instant now = Times.now(clock);
        refuseSecond(offered, standing);
        if (!now.isBefore(quote.expiresAt())) {
            throw new BillingRefusedException(Why.QUOTE_EXPIRED, "The quote is too old; ask for a new one");
        }
        Priced priced = refuseOtherPrice(caller, request, quote, standing, now);
        Order order = order(caller, request, quote, now);
        orders.add(order, key, IdempotencyRecords.hash(request));
        events.publishEvent(new BillingEvent.Opened(order, caller.operator(order.orderedBy())));
        return bill.bill(order, quote, standing, priced);
    }

    /** A trial that is running gives way to the purchase. */
    private void refuseSecond(Quotes.Offered offered, Standing standing) {
        StoredQuote quote = offered.quote();
        Optional.ofNullable(standing.inPlace()).flatMap(orders::find).ifPresent(other -> {
            if (quote.trial() || other.state() != OrderState.ACTIVE || !standing.tries()) {
                throw BillingRefusedException.inPlace(other);
            }
            orders.move(other, OrderState.COMPLETED, "");
        });
        standing.refuseHeld();
        if (quote.trial() && standing.tried()) {
            throw new BillingRefusedException(
                    Why.TRIAL_REFUSED, "This licence has tried " + quote.addon() + " already");
        }
        if (offered.used()) {
            throw new BillingRefusedException(Why.QUOTE_EXPIRED, "The quote was used already; ask for a new one");
        }
    }

    /**
     * What is charged is what was shown, and what it costs now.
     *
     * @return as what it is billed
     */
    private Priced refuseOtherPrice(
            DeskCaller caller, OrderRequest request, StoredQuote quote, Standing standing, Instant now) {
        ForSale sale = pricing.sale(quote.addon(), caller.desk().version());
        Money net = pricing.listNet(sale, quote.cycle());
        Money discount = quote.trial() ? net : pricing.discount(quote.promotion(), quote.addon(), net, now);
        TaxDecision decision = pricing.decide(standing.buyer(), now);
        Money total = pricing.tax(decision, net.minus(discount)).total();
        if (!total.equals(quote.total()) || !total.equals(request.expectedTotal())) {
            throw BillingRefusedException.priceChanged(total);
        }
        return new Priced(sale.name(), decision);
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
                OrderState.PENDING_PAYMENT,
                "",
                now,
                now);
    }
}
