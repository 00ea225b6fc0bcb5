package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.BillingSettings;
import com.supportpro.store.billing.DunningBoard;
import com.supportpro.store.billing.PayBack;
import com.supportpro.store.billing.model.DunningStep;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of each thing that does not go its usual way what comes next. */
@Component
class Boards {

    private final BoardQueries queries;
    private final DunningBoard dunning;
    private final Known known;
    private final PayBack payBack;
    private final BillingSettings settings;
    private final Clock clock;

    Boards(
            BoardQueries queries,
            DunningBoard dunning,
            Known known,
            PayBack payBack,
            BillingSettings settings,
            Clock clock) {
        this.queries = queries;
        this.dunning = dunning;
        this.known = known;
        this.payBack = payBack;
        this.settings = settings;
        this.clock = clock;
    }

    Board now() {
        return new Board(
                queries.people().stream().map(Boards::person).toList(),
                queries.pastDue().stream().map(this::late).toList(),
                queries.ordersDue().stream().map(this::order).toList(),
                queries.payments().stream().map(Boards::payment).toList(),
                queries.refunds().stream().map(this::refund).toList());
    }

    private static BoardRow person(BoardQueries.Row row) {
        String path = "/staff/orders/" + row.id();
        return new BoardRow(row.addon(), path, row.customer() + ". " + row.word(), null, row.at(), "You decide", null);
    }

    private BoardRow late(BoardQueries.Row row) {
        Optional<DunningStep> next = dunning.next(known.invoice(row.number()));
        boolean held = next.filter(step -> step.at().isBefore(clock.instant())).isPresent();
        return new BoardRow(
                row.number(),
                invoice(row),
                row.customer() + ", " + row.addon(),
                row.amount(),
                row.at(),
                held
                        ? "When no payment is running"
                        : next.map(step -> words(step.kind())).orElse("Waits for a person"),
                held ? null : next.map(DunningStep::at).orElse(null));
    }

    private BoardRow order(BoardQueries.Row row) {
        ZoneId zone = known.invoice(row.number()).buyer().timeZone();
        return new BoardRow(
                row.number(),
                invoice(row),
                row.customer() + ", " + row.addon() + ", " + row.word().replace('_', ' '),
                row.amount(),
                row.at(),
                "The order is given up",
                settings.givenUpAt(row.at(), zone));
    }

    private static BoardRow payment(BoardQueries.Row row) {
        String detail = row.customer() + ", " + row.addon() + (row.word().isEmpty() ? "" : ", " + row.word());
        return new BoardRow(
                row.number(), invoice(row), detail, row.amount(), row.at(), "The gateway is asked again", null);
    }

    private BoardRow refund(BoardQueries.Row row) {
        boolean byHand = payBack.byHand(known.refund(row.id()));
        return new BoardRow(
                row.number(),
                byHand ? invoice(row) + "#pay-back-" + row.id() : invoice(row),
                row.customer() + ", " + row.addon() + ", " + row.word(),
                row.amount(),
                row.at(),
                byHand ? "You transfer it" : "The gateway is asked again",
                null);
    }

    private static String invoice(BoardQueries.Row row) {
        return "/staff/invoices/" + row.number();
    }

    private static String words(DunningStep.Kind kind) {
        return switch (kind) {
            case INVOICE -> "Billed";
            case CHARGE -> "Charged again";
            case REMIND -> "Reminded";
            case SUSPEND -> "Suspended";
            case TERMINATE -> "Ended for good";
        };
    }
}
