package com.supportpro.store.billing;

import com.supportpro.store.billing.model.Dunning;
import com.supportpro.store.billing.model.DunningStep;
import com.supportpro.store.billing.model.DunningStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows by itself while a renewal is not paid. */
@Component
class NextAttempts {

    private final DunningSteps steps;
    private final RenewalSettings settings;

    NextAttempts(DunningSteps steps, RenewalSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /** When it is charged again; empty after the last retry. */
    Optional<Instant> chargeAt(Invoice invoice, Subscription subscription) {
        return next(Kind.CHARGE, invoice, subscription);
    }

    /** When the subscription ends for good, at the earliest. */
    Instant endsAt(Invoice invoice, Subscription subscription) {
        Instant planned = next(Kind.TERMINATE, invoice, subscription)
                .orElseGet(() -> plan(invoice, subscription).terminatesAt());
        int grace = settings.termination() - settings.suspension() - 1;
        return steps.done(invoice).stream()
                .filter(step -> step.kind() == Kind.SUSPEND)
                .map(step ->
                        step.at().atZone(subscription.zone()).plusDays(grace).toInstant())
                .filter(planned::isBefore)
                .findFirst()
                .orElse(planned);
    }

    private Optional<Instant> next(Kind kind, Invoice invoice, Subscription subscription) {
        Dunning plan = plan(invoice, subscription);
        List<DunningStep> done = new ArrayList<>(steps.done(invoice));
        Optional<DunningStep> next = plan.next(done);
        while (next.isPresent() && next.get().kind() != kind) {
            done.add(next.get());
            next = plan.next(done);
        }
        return next.map(DunningStep::at);
    }

    private Dunning plan(Invoice invoice, Subscription subscription) {
        return new Dunning(settings.dunning(), invoice.dueAt(), subscription.zone());
    }
}
