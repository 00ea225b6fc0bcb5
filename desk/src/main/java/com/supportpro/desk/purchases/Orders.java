package com.supportpro.desk.purchases;

import com.supportpro.desk.billinglink.StoreCall;
import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.desk.purchases.Refusal.Why;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks the store for prices and places, watches and ends orders with it. Whatever it learns goes into the copy. */
@Service
public class Orders {

    private static final int PAYMENT_DUE = 402;
    private static final Duration CHARGING = Duration.ofSeconds(30);
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final Answers answers;
    private final PurchaseCopy copy;

    Orders(Answers answers, PurchaseCopy copy) {
        this.answers = answers;
        this.copy = copy;
    }

    /** What it costs now. */
    public StoreSays<Quote> quote(QuoteRequest request) {
        return answers.ask(StoreCall.post("/v1/quotes", request), Quote.class, Why.NOT_FOR_SALE);
    }

    /** What it costs now, and what leads to that. */
    public StoreSays<Priced> price(QuoteRequest request) {
        return answers.ask(
                StoreCall.post("/v1/quotes", request),
                reply -> reply.good() ? Priced.of(reply) : null,
                Why.NOT_FOR_SALE);
    }

    /** Buys what was quoted; the same key never buys twice, however often it is sent. */
    public StoreSays<Standing> place(String key, OrderRequest request) {
        StoreCall call = StoreCall.post("/v1/orders", request)
                .header("Idempotency-Key", key)
                .patience(CHARGING);
        return answers.ask(call, this::placed, Why.REFUSED);
    }

    /**
     * How an order stands.
     *
     * @param wait how long the store may hold the answer back for something to happen
     */
    public StoreSays<Standing> look(UUID order, Duration wait) {
        String query = wait.isZero() ? "" : "?wait=" + wait.toSeconds();
        StoreCall call = StoreCall.get("/v1/orders/" + order + query).patience(LOOKING.plus(wait));
        return purchase(call, Why.REFUSED).map(Standing::of);
    }

    /** What ending it would do. */
    public StoreSays<Cancellation> cancellation(UUID order) {
        return answers.ask(
                StoreCall.get("/v1/orders/" + order + "/cancellation"), Cancellation.class, Why.CANCEL_REFUSED);
    }

    /** Ends it, at once or with the period that is paid, in an operator's name; repeating is harmless. */
    public StoreSays<Purchase> cancel(UUID order, boolean atPeriodEnd, String operator) {
        Map<String, String> body = Map.of("when", atPeriodEnd ? "PERIOD_END" : "NOW", "operator", operator);
        return purchase(StoreCall.post("/v1/orders/" + order + "/cancel", body).patience(CHARGING), Why.CANCEL_REFUSED);
    }

    /** Gives the whole amount back, because what was paid could not be installed. */
    public StoreSays<Purchase> refund(UUID order, String reason) {
        Map<String, String> body = Map.of("reason", reason);
        return purchase(StoreCall.post("/v1/orders/" + order + "/refund", body).patience(CHARGING), Why.REFUND_REFUSED);
    }

    private StoreSays<Purchase> purchase(StoreCall call, Why unknown) {
        StoreSays<Purchase> says = answers.ask(call, Purchase.class, unknown);
        says.answer().ifPresent(copy::keep);
        return says;
    }

    private @Nullable Standing placed(StoreReply reply) throws StoreUnavailableException {
        if (reply.status() == PAYMENT_DUE) {
            return due(reply.document()).orElse(null);
        }
        if (!reply.good()) {
            return null;
        }
        Purchase purchase = reply.as(Purchase.class);
        copy.keep(purchase);
        return Standing.of(purchase);
    }

    /** Nothing when the problem does not say what there is to pay. */
    private static Optional<Standing> due(JsonNode problem) {
        UUID order = Answers.id(problem.path("order"));
        if (order == null) {
            return Optional.empty();
        }
        String reason = problem.path("reason").asString("");
        return Optional.of(new Standing(
                order, OrderState.DUE, invoice(problem), reason.length() <= 60 ? reason : reason.substring(0, 60)));
    }

    private static @Nullable DueInvoice invoice(JsonNode problem) {
        try {
            return ProtocolJson.mapper().treeToValue(problem.path("invoice"), DueInvoice.class);
        } catch (JacksonException | InvalidDocumentException unreadable) {
            return null;
        }
    }
}
