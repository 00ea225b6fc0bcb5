package com.supportpro.desk.installations;

import com.supportpro.desk.planning.Answer;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what a request comes to: its releases are chosen first, then everything is asked of those. */
@Component
class Ventures {

    private final Preflight preflight;
    private final Requirements requirements;
    private final Consents consents;
    private final Moving moving;

    Ventures(Preflight preflight, Requirements requirements, Consents consents, Moving moving) {
        this.preflight = preflight;
        this.requirements = requirements;
        this.consents = consents;
        this.moving = moving;
    }

    Venture of(OperationRequest request) {
        Answer answer = requirements.answer(request);
        List<OperationRequest> batch = moving.free(requirements.batch(request, answer));
        OperationRequest chosen = batch.get(batch.size() - 1);
        Optional<Problem> problem = preflight
                .rule(chosen)
                .refusal()
                .or(() -> moving.obstacle(batch))
                .or(() -> requirements.obstacle(request, answer));
        return problem.<Venture>map(Venture.Barred::new).orElseGet(() -> ruled(request, batch));
    }

    /** What has to be agreed to before the request is carried out; nothing when it cannot be anyway. */
    Map<AddonId, List<String>> wanted(OperationRequest request) {
        Answer answer = requirements.answer(request);
        return answer instanceof Answer.Planned
                ? consents.wanted(Set.of(request.addon()), requirements.batch(request, answer))
                : Map.of();
    }

    private Venture ruled(OperationRequest request, List<OperationRequest> batch) {
        List<Errand> errands = new ArrayList<>();
        Set<AddonId> before = new LinkedHashSet<>();
        for (OperationRequest one : batch) {
            Ruling ruling = preflight.rule(one);
            if (!(ruling instanceof Ruling.Planned planned)) {
                return new Venture.Barred(ruling.refusal().orElseThrow());
            }
            errands.add(new Errand(planned.plan(), before));
            before.add(one.addon());
        }
        return consents.missing(request, Set.of(request.addon()), batch)
                .<Venture>map(Venture.Barred::new)
                .orElseGet(() -> new Venture.Ready(errands));
    }
}
