package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.AddonRequest.State;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Ends a request without buying anything. What is refused comes back. */
@Service
public class CloseRequest {

    private final AddonRequestRows rows;
    private final RequestRecord record;

    CloseRequest(AddonRequestRows rows, RequestRecord record) {
        this.rows = rows;
        this.record = record;
    }

    /** Says no, and why. */
    public Optional<Problem> decline(AddonRequest request, String reason, CurrentOperator by) {
        String why = reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > AskForAddon.LONGEST) {
            return Optional.of(Problem.of("reason-missing"));
        }
        return end(request, State.DECLINED, by, why);
    }

    /** Takes back what one has asked for oneself. */
    public Optional<Problem> withdraw(AddonRequest request, CurrentOperator by) {
        return request.of(by.name())
                ? end(request, State.WITHDRAWN, by, "")
                : Optional.of(Problem.of("not-own-request"));
    }

    private Optional<Problem> end(AddonRequest request, State state, CurrentOperator by, String answer) {
        return record.end(request, state, by.name(), answer)
                ? Optional.empty()
                : rows.find(request.id()).map(DecidedException::problem);
    }
}
