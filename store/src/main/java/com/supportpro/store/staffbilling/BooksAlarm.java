package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.Invariants;
import com.supportpro.store.clientarea.Alarm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rings while the last check of the books found something wrong. */
@Component
class BooksAlarm implements Alarm {

    private final Invariants invariants;

    BooksAlarm(Invariants invariants) {
        this.invariants = invariants;
    }

    @Override
    public Optional<Bell> rings() {
        return invariants
                .last()
                .map(run -> run.problems().size())
                .filter(problems -> problems > 0)
                .map(problems -> new Bell(words(problems), "/staff/books"));
    }

    private static String words(int problems) {
        return problems == 1
                ? "The books break one of their rules."
                : "The books break their rules in " + problems + " places.";
    }
}
