package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.AddonRequest.State;
import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what becomes of requests, and in the same transaction who did it. */
@Component
@Transactional
class RequestRecord {

    private final AddonRequestRows rows;
    private final Audit audit;
    private final Clock clock;

    RequestRecord(AddonRequestRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it was added: nobody asks twice at a time for the same add-on. */
    boolean begin(AddonRequest request) {
        boolean added = rows.add(request);
        if (added) {
            audit.record(event(request, request.by(), "addon-request.made", Map.of("reason", request.reason())));
        }
        return added;
    }

    /** Whether it was still open. */
    boolean end(AddonRequest request, State state, String by, String answer) {
        return end(request, state, by, answer, null, Map.of());
    }

    /**
     * Its purchase has begun.
     *
     * @param overBudget whether more than the month allows may be spent on it
     */
    boolean approved(AddonRequest request, String by, OperationId purchase, Money total, boolean overBudget) {
        Map<String, String> money = overBudget
                ? Map.of("total", total.toString(), "over budget", "agreed")
                : Map.of("total", total.toString());
        return end(request, State.APPROVED, by, "", purchase, money);
    }

    private boolean end(
            AddonRequest request,
            State state,
            String by,
            String answer,
            @Nullable OperationId operation,
            Map<String, String> money) {
        AddonRequest ended = new AddonRequest(
                request.id(),
                request.addon(),
                request.cycle(),
                request.reason(),
                request.asked(),
                request.by(),
                request.requester(),
                request.at(),
                state,
                by,
                Times.now(clock),
                answer,
                operation);
        boolean done = rows.end(ended);
        if (done) {
            audit.record(
                    event(ended, by, "addon-request." + state.name().toLowerCase(Locale.ROOT), more(ended, money)));
        }
        return done;
    }

    private static Map<String, String> more(AddonRequest ended, Map<String, String> money) {
        Map<String, String> more = new TreeMap<>(money);
        ended.purchase().ifPresent(operation -> more.put("operation", operation.toString()));
        if (!ended.answer().isEmpty()) {
            more.put("answer", ended.answer());
        }
        return more;
    }

    private static AuditEvent event(AddonRequest request, String by, String action, Map<String, String> more) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("request", request.id().toString());
        details.put("requester", request.by());
        details.put("asked", request.asked() + ", " + request.cycle().json());
        return new AuditEvent(by, action, request.addon().toString(), details, "");
    }
}
