package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes several requests at once: they are planned together and recorded together, and carried out each for itself. */
@Service
public class Together {

    private static final int TRIES = 3;

    private final JointVentures ventures;
    private final Requests requests;
    private final OperationRows rows;
    private final TransactionTemplate transaction;

    Together(JointVentures ventures, Requests requests, OperationRows rows, TransactionTemplate transaction) {
        this.ventures = ventures;
        this.requests = requests;
        this.rows = rows;
        this.transaction = transaction;
    }

    /**
     * What became of them.
     *
     * @param begun the operations, with those of add-ons that were taken along; none when it was only asked
     * @param releases the release that each of these is about
     * @param refused why there is none
     */
    public record Outcome(
            Map<AddonId, Requested> begun, Map<AddonId, Version> releases, Map<AddonId, Problem> refused) {

        public Outcome {
            begun = Map.copyOf(begun);
            releases = Map.copyOf(releases);
            refused = Map.copyOf(refused);
        }
    }

    /** What would become of them now. */
    public Outcome foresee(List<OperationRequest> asked) {
        Live live = live(asked);
        Joint joint = ventures.of(live.others());
        return outcome(live, joint, Map.of());
    }

    /**
     * Records those that can be carried out; when {@code whole}, all or none.
     *
     * @param alongside what else is recorded in the same transaction
     */
    public Outcome request(List<OperationRequest> asked, boolean whole, Consumer<Outcome> alongside) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Outcome> outcome = transaction.execute(status -> {
                Optional<Outcome> found = attempt(asked, whole);
                found.ifPresentOrElse(alongside, status::setRollbackOnly);
                return found;
            });
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        Map<AddonId, Problem> changing = new LinkedHashMap<>();
        asked.forEach(request -> changing.put(request.addon(), Problem.of("changing")));
        return new Outcome(Map.of(), Map.of(), changing);
    }

    private Optional<Outcome> attempt(List<OperationRequest> asked, boolean whole) {
        Drawn drawn = new Drawn();
        return requests.record(() -> drawn.up(asked, whole)).map(begun -> outcome(drawn.live, drawn.joint, begun));
    }

    /** What was found once nobody else could record anything. */
    private final class Drawn {

        private Live live = new Live(Map.of(), Map.of(), List.of());
        private Joint joint = new Joint(List.of(), Map.of());

        List<Errand> up(List<OperationRequest> asked, boolean whole) {
            live = live(asked);
            joint = ventures.of(live.others());
            boolean refused = !joint.refused().isEmpty() || !live.busy().isEmpty();
            joint = whole && refused ? new Joint(List.of(), joint.refused()) : joint;
            return joint.errands();
        }
    }

    /** Those whose add-on has an operation going on join it or have to wait. */
    private record Live(Map<AddonId, Requested> joined, Map<AddonId, Problem> busy, List<OperationRequest> others) {}

    private Live live(List<OperationRequest> asked) {
        Map<AddonId, Requested> joined = new LinkedHashMap<>();
        Map<AddonId, Problem> busy = new LinkedHashMap<>();
        List<OperationRequest> others = new ArrayList<>();
        for (OperationRequest request : asked) {
            Optional<Operation> running = rows.live(request.addon());
            running.ifPresentOrElse(
                    going -> Joining.obstacle(request, going)
                            .ifPresentOrElse(
                                    problem -> busy.put(request.addon(), problem),
                                    () -> joined.put(request.addon(), new Requested(going.id(), true))),
                    () -> others.add(request));
        }
        return new Live(joined, busy, others);
    }

    private static Outcome outcome(Live live, Joint joint, Map<AddonId, OperationId> recorded) {
        Map<AddonId, Requested> begun = new LinkedHashMap<>(live.joined());
        recorded.forEach((addon, id) -> begun.put(addon, new Requested(id, false)));
        Map<AddonId, Problem> refused = new LinkedHashMap<>(live.busy());
        refused.putAll(joint.refused());
        return new Outcome(begun, joint.releases(), refused);
    }
}
