package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.model.Periods;
import com.supportpro.store.billing.model.Tax;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a quote as desks see it. */
@Component
class QuoteWords {

    private final Gateways gateways;
    private final StoreProperties store;
    private final BillingSettings settings;

    QuoteWords(Gateways gateways, StoreProperties store, BillingSettings settings) {
        this.gateways = gateways;
        this.store = store;
        this.settings = settings;
    }

    Quote say(StoredQuote quote, Account account, Standing standing) {
        return new Quote(
                quote.id().value(),
                quote.addon(),
                quote.cycle(),
                quote.net(),
                quote.discount(),
                quote.tax(),
                quote.total(),
                quote.decision().words(),
                renewal(quote),
                renewsAt(quote, account),
                quote.total().isZero() ? "" : payWith(standing),
                quote.trial() ? quote.createdAt().plus(settings.trialLasts()) : null,
                store.at("/terms"),
                quote.expiresAt());
    }

    private static @Nullable Money renewal(StoredQuote quote) {
        boolean renews = quote.cycle().recurring() && !quote.trial();
        return renews ? Tax.of(quote.decision(), quote.listNet()).total() : null;
    }

    private static @Nullable Instant renewsAt(StoredQuote quote, Account account) {
        boolean renews = quote.cycle().recurring() && !quote.trial();
        return renews
                ? new Periods(quote.cycle(), quote.createdAt(), account.timeZone())
                        .period(0)
                        .end()
                : null;
    }

    private String payWith(Standing standing) {
        return gateways.inForce().charges()
                ? standing.preferred().map(PaymentMethod::label).orElse("")
                : "";
    }
}
