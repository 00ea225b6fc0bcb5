package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings about what a file says; what has to wait for an operation is left to {@link FollowDesired}. */
@Component
class ApplyState {

    private final CompareState compare;
    private final CompareSettings settings;
    private final Operations operations;
    private final Waiting waiting;

    ApplyState(CompareState compare, CompareSettings settings, Operations operations, Waiting waiting) {
        this.compare = compare;
        this.settings = settings;
        this.operations = operations;
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
        byAddon(differences).values().forEach(round::bringAbout);
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

        void bringAbout(List<Difference> ofOne) {
            List<Difference> no = ofOne.stream().filter(Difference::isRefused).toList();
            refused.addAll(no);
            if (no.isEmpty()) {
                ofOne.stream().filter(one -> one.is(Change.SETTINGS)).forEach(this::save);
                ofOne.stream()
                        .filter(one -> one.somethingToDo() && !one.is(Change.SETTINGS))
                        .findFirst()
                        .ifPresent(this::begin);
            }
        }

        private void save(Difference difference) {
            SettingsOutcome outcome = entry(difference)
                    .map(entry -> settings.save(entry, by.name()))
                    .orElseGet(SettingsOutcome.NotRunning::new);
            (outcome instanceof SettingsOutcome.Saved ? saved : refused).add(difference);
        }

        /** What else the file says of this add-on comes after the operation. */
        private void begin(Difference difference) {
            try {
                Requested requested = operations.request(request(difference));
                begun.add(new Begun(difference.addon(), difference.change(), requested.id(), requested.joined()));
                entry(difference).ifPresent(entry -> waiting.put(entry, by));
            } catch (OperationRefusedException e) {
                refused.add(difference.refused(Optional.of(e.problem())));
            }
        }

        private OperationRequest request(Difference difference) {
            return new OperationRequest(
                    action(difference.change()), difference.addon(), difference.release(), false, by);
        }

        private Optional<DesiredAddon> entry(Difference difference) {
            return wanted.addons().stream()
                    .filter(addon -> addon.addon().equals(difference.addon()))
                    .findFirst();
        }
    }

    private static Action action(Change change) {
        return switch (change) {
            case ACTIVATE -> Action.ACTIVATE;
            case DEACTIVATE -> Action.DEACTIVATE;
            case UNINSTALL -> Action.UNINSTALL;
            case UPDATE -> Action.UPDATE;
            default -> Action.INSTALL;
        };
    }
}
