package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.StoreSays;
import com.supportpro.desk.purchases.StoreSays.Silent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Puts a call that changes something to the store until it is known what came of it. It is given up only when it is certain
 * that the store never got it, in this run or an earlier one.
 */
@Component
class Insist {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofSeconds(2));

    private final DealRow row;
    private final Pause pause;

    Insist(DealRow row, Pause pause) {
        this.row = row;
        this.pause = pause;
    }

    /** An answer or a refusal. */
    <T> StoreSays<T> on(Work work, Supplier<StoreSays<T>> call) throws StepFailedException, StepWaitsException {
        boolean doubt = work.deal().sent();
        row.keep(work, work.deal().sent(true));
        StoreSays<T> says = call.get();
        for (Duration wait : PAUSES) {
            if (says.silence().isEmpty()) {
                return known(work, says, doubt);
            }
            doubt |= says.silence().filter(Silent::sent).isPresent();
            pause.of(wait);
            says = call.get();
        }
        return known(work, says, doubt);
    }

    private <T> StoreSays<T> known(Work work, StoreSays<T> says, boolean doubt)
            throws StepFailedException, StepWaitsException {
        if (doubt && says.refusal().filter(no -> no.why().ofWhoAsks()).isPresent()) {
            throw new StepWaitsException(StepWaitsException.Until.ANSWER, "");
        }
        Optional<Silent<T>> silent = says.silence();
        if (silent.isEmpty()) {
            return says;
        }
        if (doubt || silent.get().sent()) {
            throw new StepWaitsException(StepWaitsException.Until.ANSWER, "");
        }
        row.keep(work, work.deal().sent(false));
        throw new StepFailedException(
                Problem.of("store-unreachable", "reason", silent.get().reason()));
    }
}
