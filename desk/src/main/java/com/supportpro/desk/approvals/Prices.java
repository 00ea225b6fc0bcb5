package com.supportpro.desk.approvals;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What add-ons cost. */
@Service
public class Prices {

    private final Catalogue catalogue;
    private final Orders orders;

    Prices(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** Exactly what the store would charge now. */
    public Answer<Quote> quote(AddonId addon, Cycle cycle) {
        StoreSays<Quote> says = orders.quote(new QuoteRequest(addon, cycle, "", false));
        return says.answer().<Answer<Quote>>map(Answer.Yes::new).orElseGet(() -> Answer.no(problem(says)));
    }

    /** What it costs as far as this desk can tell: as quoted, or as listed while the store says nothing. */
    Answer<Money> estimate(AddonId addon, Cycle cycle) {
        Optional<Listing> listing = catalogue.find(addon);
        if (listing.isEmpty()) {
            return Answer.no(Problem.of("unknown-add-on"));
        }
        Optional<Money> listed = Optional.ofNullable(listing.get().price()).flatMap(price -> listed(price, cycle));
        return listed.<Answer<Money>>map(money -> new Answer.Yes<>(
                        quote(addon, cycle).value().map(Quote::total).orElse(money)))
                .orElseGet(() -> Answer.no(Problem.of("not-for-sale", "detail", "")));
    }

    private static Optional<Money> listed(Price price, Cycle cycle) {
        return price.cycles().stream()
                .filter(one -> one.cycle() == cycle)
                .map(one -> new Money(price.currency(), one.minorUnits()))
                .findFirst();
    }

    private static Problem problem(StoreSays<?> says) {
        String silence = says.silence().map(StoreSays.Silent::reason).orElse("");
        return says.refusal().map(Problem::of).orElseGet(() -> Problem.of("store-unreachable", "reason", silence));
    }
}
