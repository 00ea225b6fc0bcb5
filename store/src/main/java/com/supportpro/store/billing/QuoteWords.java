package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.StoreProperties;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.model.Periods;
import com.supportpro.store.billing.model.Tax;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a quote as desks see it. */
@Component
class QuoteWords {

    private final Promotions promotions;
    private final Gateways gateways;
    private final StoreProperties store;
    private final BillingSettings settings;

    QuoteWords(Promotions promotions, Gateways gateways, StoreProperties store, BillingSettings settings) {
        this.promotions = promotions;
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
                quote.listNet(),
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

    private @Nullable Money renewal(StoredQuote quote) {
        boolean renews = quote.cycle().recurring() && !quote.trial();
        Money net = lowered(quote.promotion()) ? quote.net() : quote.listNet();
        return renews ? Tax.of(quote.decision(), net).total() : null;
    }

    /** Whether the code lowers the second period, too. */
    private boolean lowered(@Nullable String promotion) {
        return Optional.ofNullable(promotion)
                .flatMap(promotions::find)
                .filter(found -> found.periods() > 1)
                .isPresent();
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
        return standing.preferred()
                .filter(method -> gateways.chargesPurchases(method.gateway()))
                .map(PaymentMethod::label)
                .orElse("");
    }
}
