package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.Dunning;
import com.supportpro.store.billing.model.DunningStep;
import com.supportpro.store.billing.model.DunningStep.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows by itself while a renewal is not paid: the one source of what people are told about that. */
@Component
class NextAttempts {

    private final DunningSteps steps;
    private final RenewalSettings settings;
    private final Clock clock;

    NextAttempts(DunningSteps steps, RenewalSettings settings, Clock clock) {
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next step of the plan; one that lies in the past is done with the next run. */
    Optional<DunningStep> next(Invoice invoice, Subscription subscription) {
        return plan(invoice, subscription).next(Times.now(clock), steps.done(invoice));
    }

    /** When it is charged again; empty after the last retry. */
    Optional<Instant> chargeAt(Invoice invoice, Subscription subscription) {
        Instant now = Times.now(clock);
        return plan(invoice, subscription)
                .next(Kind.CHARGE, now, steps.done(invoice))
                .map(step -> step.at().isBefore(now) ? now : step.at());
    }

    /** When the subscription ends for good. */
    Instant endsAt(Invoice invoice, Subscription subscription) {
        return plan(invoice, subscription).endsAt(Times.now(clock), steps.done(invoice));
    }

    private Dunning plan(Invoice invoice, Subscription subscription) {
        return new Dunning(settings.dunning(), invoice.dueAt(), subscription.zone());
    }
}
