package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Takes requests for add-ons and tells how the operations that carry them out are doing. */
@Service
public class Operations {

    private static final int TRIES = 3;

    private final Ventures ventures;
    private final Requests requests;
    private final OperationRows rows;
    private final LiveOperations live;
    private final KnownAddons names;

    Operations(Ventures ventures, Requests requests, OperationRows rows, LiveOperations live, KnownAddons names) {
        this.ventures = ventures;
        this.requests = requests;
        this.rows = rows;
        this.live = live;
        this.names = names;
    }

    /** Why this request would be refused now; nothing when it would not be. */
    public Optional<Problem> refusal(OperationRequest request) {
        Optional<Operation> running = rows.live(request.addon());
        return running.isPresent()
                ? Joining.obstacle(request, running.get())
                : ventures.of(request).refusal();
    }

    /** For each add-on the permissions that have to be agreed to before the request is carried out. */
    public Map<AddonId, List<String>> consents(OperationRequest request) {
        return ventures.wanted(request);
    }

    /**
     * Records what is asked for and returns at once; a request for what is running already joins it.
     *
     * @throws OperationRefusedException its preconditions do not hold
     */
    public Requested request(OperationRequest request) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Requested> answer = attempt(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw refused(request, Problem.of("changing"));
    }

    public Optional<Operation> find(OperationId id) {
        return rows.find(id).map(this::now);
    }

    /** The operation of this add-on that has not ended. */
    public Optional<Operation> runningFor(AddonId id) {
        return rows.live(id).map(this::now);
    }

    /** All operations that have not ended, oldest first. */
    public List<Operation> running() {
        return rows.allLive().stream().map(this::now).toList();
    }

    /** The latest operations of this add-on, newest first. */
    public List<Operation> recent(AddonId id, int limit) {
        return rows.recent(id, limit).stream().map(this::now).toList();
    }

    /** Those that are asked for, newest first. */
    public List<Operation> list(OperationQuery query) {
        return rows.list(query).stream().map(this::now).toList();
    }

    /** How many there are in all. */
    public long count(OperationQuery query) {
        return rows.count(query);
    }

    /** Nothing when the world changed between planning and recording, so that it has to be planned anew. */
    private Optional<Requested> attempt(OperationRequest request) {
        Optional<Operation> running = rows.live(request.addon());
        if (running.isPresent()) {
            return Optional.of(joined(request, running.get()));
        }
        return requests.record(() -> plan(request))
                .flatMap(begun -> Optional.ofNullable(begun.get(request.addon())))
                .map(id -> new Requested(id, false));
    }

    private static Requested joined(OperationRequest request, Operation running) {
        Joining.obstacle(request, running).ifPresent(problem -> {
            throw refused(request, problem);
        });
        return new Requested(running.id(), true);
    }

    private List<Errand> plan(OperationRequest request) {
        Venture venture = ventures.of(request);
        venture.refusal().ifPresent(problem -> {
            throw refused(request, problem);
        });
        return ((Venture.Ready) venture).errands();
    }

    private static OperationRefusedException refused(OperationRequest request, Problem problem) {
        return new OperationRefusedException(request.action(), request.addon(), problem);
    }

    /** With what only this process knows of its progress, and the names of what it waits for. */
    private Operation now(Operation operation) {
        if (operation.waits()) {
            return operation.waitingFor(operation.awaited().stream()
                    .map(one -> new Operation.Awaited(
                            one.id(), one.addon(), names.find(one.addon()).name()))
                    .toList());
        }
        OptionalInt percent = live.percent(operation.id());
        return percent.isPresent() ? operation.withProgress(percent.getAsInt()) : operation;
    }
}
