package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.oauth.DeskCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says exactly what a purchase would charge. */
@Service
public class QuotePurchase {

    private final Pricing pricing;
    private final Quotes quotes;
    private final Orders orders;
    private final Trials trials;
    private final QuoteWords words;
    private final BillingSettings settings;
    private final Clock clock;

    QuotePurchase(
            Pricing pricing,
            Quotes quotes,
            Orders orders,
            Trials trials,
            QuoteWords words,
            BillingSettings settings,
            Clock clock) {
        this.pricing = pricing;
        this.quotes = quotes;
        this.orders = orders;
        this.trials = trials;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws BillingRefusedException when it cannot be bought so, or not now */
    @Transactional
    public Quote quote(DeskCaller caller, QuoteRequest request) {
        Listing listing = pricing.listing(request.addon(), caller.desk().version());
        Money net = pricing.listNet(listing, request.cycle());
        refuseSecond(caller, request);
        StoredQuote quote = request.trial() ? trial(caller, request, net) : purchase(caller, request, net);
        quotes.add(quote);
        return words.say(quote, caller.account());
    }

    private void refuseSecond(DeskCaller caller, QuoteRequest request) {
        orders.inPlace(caller.licence().id(), request.addon())
                .filter(order -> order.state() != OrderState.ACTIVE || request.trial() || !trials.is(order.id()))
                .ifPresent(order -> {
                    throw BillingRefusedException.inPlace(order);
                });
        if (request.trial() && settings.trialLasts().isZero()) {
            throw new BillingRefusedException(Why.TRIAL_REFUSED, "There are no trials");
        }
        if (request.trial() && trials.had(caller.licence().id(), request.addon())) {
            throw new BillingRefusedException(
                    Why.TRIAL_REFUSED, "This licence has tried " + request.addon() + " already");
        }
    }

    private StoredQuote purchase(DeskCaller caller, QuoteRequest request, Money net) {
        Instant now = Times.now(clock);
        String promotion =
                request.promotion().isEmpty() ? null : request.promotion().toUpperCase(Locale.ROOT);
        Money discount = pricing.discount(promotion, request.addon(), net, now);
        TaxDecision decision = pricing.decide(caller.account().id(), now);
        Money tax = pricing.tax(decision, net.minus(discount)).tax();
        return new StoredQuote(
                QuoteId.next(),
                caller.licence().id(),
                caller.account().id(),
                caller.desk().id(),
                request.addon(),
                request.cycle(),
                net,
                discount,
                tax,
                promotion,
                false,
                decision,
                now,
                now.plus(settings.quoteLasts()));
    }

    private StoredQuote trial(DeskCaller caller, QuoteRequest request, Money net) {
        Instant now = Times.now(clock);
        return new StoredQuote(
                QuoteId.next(),
                caller.licence().id(),
                caller.account().id(),
                caller.desk().id(),
                request.addon(),
                request.cycle(),
                net,
                net,
                Money.zero(net.currency()),
                null,
                true,
                pricing.decide(caller.account().id(), now),
                now,
                now.plus(settings.quoteLasts()));
    }
}
