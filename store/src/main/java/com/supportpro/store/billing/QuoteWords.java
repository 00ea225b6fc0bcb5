package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.billing.model.Periods;
import com.supportpro.store.billing.model.TaxDecision;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a quote as desks see it. */
@Component
class QuoteWords {

    private final Promotions promotions;
    private final Pricing pricing;
    private final WaysOfPaying ways;
    private final StoreProperties store;
    private final BillingSettings settings;

    QuoteWords(
            Promotions promotions,
            Pricing pricing,
            WaysOfPaying ways,
            StoreProperties store,
            BillingSettings settings) {
        this.promotions = promotions;
        this.pricing = pricing;
        this.ways = ways;
        this.store = store;
        this.settings = settings;
    }

    Quote say(StoredQuote quote, Account account, Standing standing) {
        Renewal renewal = renewal(quote, account, standing);
        Optional<PaymentMethod> charged = ways.charged(standing.preferred(), quote.total());
        boolean free = quote.total().isZero();
        return new Quote(
                quote.id().value(),
                quote.addon(),
                quote.cycle(),
                quote.net(),
                quote.discount(),
                quote.listNet(),
                quote.tax(),
                quote.total(),
                quote.decision().words(),
                renewal.next(),
                renewal.at(),
                renewal.lowered(),
                renewal.full(),
                free ? "" : charged.map(PaymentMethod::label).orElse(""),
                free || charged.isPresent() ? "" : ways.whyNot(standing.preferred(), quote.total()),
                quote.trial() ? settings.trialEndsAt(quote.createdAt(), account.timeZone()) : null,
                store.at("/terms"),
                quote.expiresAt());
    }

    /** What the further periods cost. */
    private record Renewal(
            @Nullable Money next,
            @Nullable Instant at,
            int lowered,
            @Nullable Money full) {

        static final Renewal NONE = new Renewal(null, null, 0, null);
    }

    private Renewal renewal(StoredQuote quote, Account account, Standing standing) {
        if (!quote.cycle().recurring() || quote.trial()) {
            return Renewal.NONE;
        }
        Instant at = new Periods(quote.cycle(), quote.createdAt(), account.timeZone())
                .period(0)
                .end();
        TaxDecision then = pricing.decide(standing.buyer(), at);
        Money full = pricing.tax(then, quote.listNet()).total();
        int lowered = lowered(quote.promotion());
        return new Renewal(lowered > 0 ? pricing.tax(then, quote.net()).total() : full, at, lowered, full);
    }

    /** How many periods after the first one the code lowers, too. */
    private int lowered(@Nullable String promotion) {
        return Optional.ofNullable(promotion)
                .flatMap(promotions::find)
                .map(found -> found.periods() - 1)
                .orElse(0);
    }
}
