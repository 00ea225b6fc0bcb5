package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.protocol.billing.Quote;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the purchase that somebody has asked for, at the price as of now; once, however many approve at the same time. */
@Service
public class ApproveRequest {

    private static final int LONGEST_NAME = 200;

    private final AddonRequestRows rows;
    private final RequestRecord record;
    private final Prices prices;
    private final Operations operations;
    private final TransactionTemplate transaction;

    ApproveRequest(
            AddonRequestRows rows,
            RequestRecord record,
            Prices prices,
            Operations operations,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.record = record;
        this.prices = prices;
        this.operations = operations;
        this.transaction = transaction;
    }

    public Answer<OperationId> approve(AddonRequest request, Consent consent, CurrentOperator by) {
        if (request.of(by.name())) {
            return Answer.no(Problem.of("own-request"));
        }
        Answer<Quote> quote = prices.quote(request.addon(), request.cycle());
        Optional<Problem> refusal =
                quote.refusal().or(() -> quote.value().flatMap(now -> consent.refusal(request.asked(), now.total())));
        return refusal.<Answer<OperationId>>map(Answer::no)
                .orElseGet(() -> begin(request, quote.value().orElseThrow(), consent, by));
    }

    private Answer<OperationId> begin(AddonRequest request, Quote quote, Consent consent, CurrentOperator by) {
        try {
            return new Answer.Yes<>(transaction.execute(status -> decided(request, quote, consent, by)));
        } catch (OperationRefusedException refused) {
            return Answer.no(refused.problem());
        } catch (DecidedException decided) {
            return Answer.no(decided.problem());
        } catch (UnexpectedRollbackException overtaken) {
            return Answer.no(Problem.of("changing"));
        }
    }

    private OperationId decided(AddonRequest request, Quote quote, Consent consent, CurrentOperator by) {
        AddonRequest now = rows.lock(request.id()).orElse(request);
        if (!now.open()) {
            throw DecidedException.of(now);
        }
        boolean beyond = consent.overBudget() && by.may(Permission.MANAGE_SETTINGS);
        Requested requested = operations.request(purchase(now, quote, by)
                .beyondBudget(beyond)
                .takingAlong(consent.along())
                .consenting(consent.permissions()));
        if (requested.joined()) {
            throw new DecidedException(Problem.of("busy", "action", Action.PURCHASE.slug()));
        }
        record.approved(now, by.name(), requested.id(), quote.total(), beyond);
        return requested.id();
    }

    /** What approving it would ask for: on behalf of whoever asked; the books of both sides name both. */
    public static OperationRequest purchase(AddonRequest request, Quote quote, CurrentOperator by) {
        String both = request.by() + ", approved by " + by.name();
        String name = both.length() <= LONGEST_NAME ? both : both.substring(0, LONGEST_NAME);
        return OperationRequest.of(Action.PURCHASE, request.addon(), Actor.named(name))
                .agreeing(Terms.quoted(request.cycle(), "", quote.id(), quote.total()));
    }
}
