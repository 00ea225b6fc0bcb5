package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.installations.Together;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Brings about what a file says; what has to wait for an operation is left to {@link FollowDesired}. */
@Component
class ApplyState {

    private final CompareState compare;
    private final CompareSettings settings;
    private final Together together;
    private final Waiting waiting;

    ApplyState(CompareState compare, CompareSettings settings, Together together, Waiting waiting) {
        this.compare = compare;
        this.settings = settings;
        this.together = together;
        this.waiting = waiting;
    }

    /**
     * Applies the file; an add-on is brought about whole or not at all.
     *
     * @param partial whether to leave out what is refused; otherwise nothing is done when anything is
     */
    Applied apply(DesiredState wanted, boolean partial, Actor by) {
        List<Difference> differences = compare.compare(wanted, by);
        if (!partial && differences.stream().anyMatch(Difference::isRefused)) {
            return Applied.nothing(differences);
        }
        Round round = new Round(wanted, differences, by);
        round.begin(partial);
        return new Applied(round.begun, round.saved, round.refused, differences);
    }

    /** One application of one file. */
    private final class Round {

        private final DesiredState wanted;
        private final List<Difference> differences;
        private final Actor by;
        private final List<Begun> begun = new ArrayList<>();
        private final List<Difference> saved = new ArrayList<>();
        private final List<Difference> refused = new ArrayList<>();

        Round(DesiredState wanted, List<Difference> differences, Actor by) {
            this.wanted = wanted;
            this.differences = differences;
            this.by = by;
        }

        /** Settings of what is begun are saved with it, before it can end the add-on; all else comes after its operation. */
        void begin(boolean partial) {
            Map<AddonId, OperationRequest> requests = Bringing.about(wanted, differences, by);
            Together.Outcome outcome = requests.isEmpty()
                    ? new Together.Outcome(Map.of(), Map.of(), Map.of())
                    : together.request(List.copyOf(requests.values()), !partial, found -> {
                        if (partial || found.refused().isEmpty()) {
                            alongside(addon ->
                                    requests.containsKey(addon) && found.begun().containsKey(addon));
                        }
                    });
            if (!partial && !outcome.refused().isEmpty()) {
                hold(outcome);
                return;
            }
            differences.stream().filter(Difference::isRefused).forEach(refused::add);
            differences.stream()
                    .filter(one -> one.begins() && requests.containsKey(one.addon()))
                    .forEach(one -> tell(one, outcome));
            Set<AddonId> others = new HashSet<>(requests.keySet());
            refused.forEach(one -> others.add(one.addon()));
            save(addon -> !others.contains(addon));
        }

        private void alongside(Predicate<AddonId> begun) {
            save(begun);
            wanted.addons().stream()
                    .filter(entry -> begun.test(entry.addon()))
                    .forEach(entry -> waiting.put(entry, by));
        }

        /** Nothing was done; what could have been is named with what was in its way. */
        private void hold(Together.Outcome outcome) {
            differences.stream()
                    .filter(Difference::somethingToDo)
                    .map(one -> outcome.refused().containsKey(one.addon())
                            ? one.foreseen(outcome)
                            : one.refused(Optional.of(Problem.of("held-back"))))
                    .forEach(refused::add);
        }

        private void tell(Difference difference, Together.Outcome outcome) {
            Requested requested = outcome.begun().get(difference.addon());
            boolean told = begun.stream().anyMatch(one -> one.addon().equals(difference.addon()));
            if (outcome.refused().containsKey(difference.addon())) {
                refused.add(difference.foreseen(outcome));
            } else if (requested != null && !told) {
                begun.add(new Begun(difference.addon(), difference.change(), requested.id(), requested.joined()));
            }
        }

        private void save(Predicate<AddonId> which) {
            differences.stream()
                    .filter(one -> one.is(Change.SETTINGS) && which.test(one.addon()))
                    .forEach(this::save);
        }

        /** What was compared a moment ago can have changed since. */
        private void save(Difference difference) {
            SettingsOutcome outcome = wanted.addons().stream()
                    .filter(addon -> addon.addon().equals(difference.addon()))
                    .findFirst()
                    .map(entry -> settings.save(entry, by.name()))
                    .orElseGet(SettingsOutcome.NoSchema::new);
            if (outcome instanceof SettingsOutcome.Saved) {
                saved.add(difference);
            } else {
                refused.add(difference.refused(Optional.of(problem(difference, outcome))));
            }
        }

        private static Problem problem(Difference difference, SettingsOutcome outcome) {
            return outcome instanceof SettingsOutcome.Refused
                    ? Problem.of("settings-refused", "fields", String.join(", ", difference.settings()))
                    : Problem.of("settings-unread");
        }
    }
}
