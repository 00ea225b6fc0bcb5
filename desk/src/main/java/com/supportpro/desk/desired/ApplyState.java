package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.installations.Together;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Round round = new Round(wanted, by);
        byAddon(differences).values().forEach(round::save);
        round.begin(differences, partial);
        return new Applied(round.begun, round.saved, round.refused, differences);
    }

    private static Map<AddonId, List<Difference>> byAddon(List<Difference> differences) {
        Map<AddonId, List<Difference>> all = new LinkedHashMap<>();
        differences.forEach(one ->
                all.computeIfAbsent(one.addon(), none -> new ArrayList<>()).add(one));
        return all;
    }

    /** One application of one file. */
    private final class Round {

        private final DesiredState wanted;
        private final Actor by;
        private final List<Begun> begun = new ArrayList<>();
        private final List<Difference> saved = new ArrayList<>();
        private final List<Difference> refused = new ArrayList<>();

        Round(DesiredState wanted, Actor by) {
            this.wanted = wanted;
            this.by = by;
        }

        /** All operations are on record together; what else the file says of an add-on comes after its operation. */
        void begin(List<Difference> differences, boolean partial) {
            Map<AddonId, OperationRequest> requests = Bringing.about(wanted, differences, by);
            if (requests.isEmpty()) {
                return;
            }
            Together.Outcome outcome =
                    together.request(List.copyOf(requests.values()), !partial, found -> wait(found, requests));
            differences.stream()
                    .filter(one -> one.begins() && requests.containsKey(one.addon()))
                    .forEach(one -> tell(one, outcome));
        }

        private void wait(Together.Outcome outcome, Map<AddonId, OperationRequest> requests) {
            wanted.addons().stream()
                    .filter(entry -> requests.containsKey(entry.addon()))
                    .filter(entry -> outcome.begun().containsKey(entry.addon()))
                    .forEach(entry -> waiting.put(entry, by));
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

        void save(List<Difference> ofOne) {
            List<Difference> no = ofOne.stream().filter(Difference::isRefused).toList();
            refused.addAll(no);
            if (no.isEmpty()) {
                ofOne.stream().filter(one -> one.is(Change.SETTINGS)).forEach(this::save);
            }
        }

        private void save(Difference difference) {
            SettingsOutcome outcome = wanted.addons().stream()
                    .filter(addon -> addon.addon().equals(difference.addon()))
                    .findFirst()
                    .map(entry -> settings.save(entry, by.name()))
                    .orElseGet(SettingsOutcome.NotRunning::new);
            (outcome instanceof SettingsOutcome.Saved ? saved : refused).add(difference);
        }
    }
}
