package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.oauth.DeskCaller;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says exactly what a purchase would charge. */
@Service
public class QuotePurchase {

    private final Pricing pricing;
    private final Quotes quotes;
    private final Orders orders;
    private final Standings standings;
    private final QuoteWords words;
    private final BillingSettings settings;
    private final Clock clock;

    QuotePurchase(
            Pricing pricing,
            Quotes quotes,
            Orders orders,
            Standings standings,
            QuoteWords words,
            BillingSettings settings,
            Clock clock) {
        this.pricing = pricing;
        this.quotes = quotes;
        this.orders = orders;
        this.standings = standings;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws BillingRefusedException when it cannot be bought so, or not now */
    @Transactional
    public Quote quote(DeskCaller caller, QuoteRequest request) {
        Money net = pricing.listNet(pricing.sale(request.addon(), caller.desk().version()), request.cycle());
        Standing standing = standings.of(caller.account().id(), caller.licence().id(), request.addon());
        refuseSecond(standing, request);
        StoredQuote quote =
                request.trial() ? trial(caller, request, net, standing) : purchase(caller, request, net, standing);
        quotes.add(quote);
        return words.say(quote, caller.account(), standing);
    }

    private void refuseSecond(Standing standing, QuoteRequest request) {
        Optional.ofNullable(standing.inPlace())
                .flatMap(orders::find)
                .filter(order -> order.state() != OrderState.ACTIVE || request.trial() || !standing.tries())
                .ifPresent(order -> {
                    throw BillingRefusedException.inPlace(order);
                });
        standing.refuseHeld();
        if (request.trial() && settings.trialLasts().isZero()) {
            throw new BillingRefusedException(Why.TRIAL_REFUSED, "There are no trials");
        }
        if (request.trial() && standing.tried()) {
            throw new BillingRefusedException(
                    Why.TRIAL_REFUSED, "This licence has tried " + request.addon() + " already");
        }
    }

    private StoredQuote purchase(DeskCaller caller, QuoteRequest request, Money net, Standing standing) {
        Instant now = Times.now(clock);
        String promotion =
                request.promotion().isEmpty() ? null : request.promotion().toUpperCase(Locale.ROOT);
        Money discount = pricing.discount(promotion, request.addon(), net, now);
        TaxDecision decision = pricing.decide(standing.buyer(), now);
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

    private StoredQuote trial(DeskCaller caller, QuoteRequest request, Money net, Standing standing) {
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
                pricing.decide(standing.buyer(), now),
                now,
                now.plus(settings.quoteLasts()));
    }
}
