package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the store quote the price, unless the one that the operator agreed to was quoted already. */
@Component
class AskPrice implements WorkStep {

    private final Orders orders;
    private final DealRow row;

    AskPrice(Orders orders, DealRow row) {
        this.orders = orders;
        this.row = row;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String run(Work work) throws StepFailedException {
        Terms terms = work.deal().terms();
        if (terms.quote() == null && work.deal().standing().isEmpty()) {
            ask(work, terms);
        }
        return Optional.ofNullable(work.deal().terms().total())
                .map(Money::toString)
                .orElse("");
    }

    private void ask(Work work, Terms terms) throws StepFailedException {
        Cycle cycle = Optional.ofNullable(terms.cycle()).orElseThrow();
        StoreSays<Quote> says = orders.quote(new QuoteRequest(work.addon(), cycle, terms.promotion(), terms.trial()));
        Optional<Refusal> refusal = says.refusal();
        if (refusal.isPresent()) {
            new OtherOrder(row).join(work, refusal.get());
            return;
        }
        Quote quote = says.answer().orElseThrow(() -> silent(says));
        if (terms.total() != null && !terms.total().equals(quote.total())) {
            throw new StepFailedException(
                    Problem.of("price-changed", "total", quote.total().toString()));
        }
        row.keep(work, work.deal().quoted(quote.id(), quote.total()));
    }

    /** Asking for a price leaves nothing behind, so that it can simply be given up. */
    private static StepFailedException silent(StoreSays<?> says) {
        String reason = says.silence().map(StoreSays.Silent::reason).orElse("");
        return new StepFailedException(Problem.of("store-unreachable", "reason", reason));
    }

    @Override
    public boolean stays() {
        return true;
    }
}
