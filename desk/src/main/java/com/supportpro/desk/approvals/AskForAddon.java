package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Puts on record that somebody would like to have an add-on that costs something. */
@Service
public class AskForAddon {

    static final int LONGEST = 500;

    private final Prices prices;
    private final Bought bought;
    private final RequestRecord record;
    private final Clock clock;

    AskForAddon(Prices prices, Bought bought, RequestRecord record, Clock clock) {
        this.prices = prices;
        this.bought = bought;
        this.record = record;
        this.clock = clock;
    }

    public Answer<AddonRequest> ask(AddonId addon, Cycle cycle, String reason, CurrentOperator by) {
        String why = reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST) {
            return Answer.no(Problem.of("reason-missing"));
        }
        if (bought.has(addon)) {
            return Answer.no(Problem.of("already-owned"));
        }
        Answer<Money> price = prices.estimate(addon, cycle);
        return price.value()
                .map(total -> kept(request(addon, cycle, why, total, by)))
                .orElseGet(() -> Answer.no(price.refusal().orElseThrow()));
    }

    private Answer<AddonRequest> kept(AddonRequest request) {
        return record.begin(request) ? new Answer.Yes<>(request) : Answer.no(Problem.of("already-asked"));
    }

    private AddonRequest request(AddonId addon, Cycle cycle, String reason, Money total, CurrentOperator by) {
        return new AddonRequest(
                AddonRequestId.random(),
                addon,
                cycle,
                reason,
                total,
                by.name(),
                by.displayName(),
                Times.now(clock),
                AddonRequest.State.OPEN,
                "",
                null,
                "",
                null);
    }
}
