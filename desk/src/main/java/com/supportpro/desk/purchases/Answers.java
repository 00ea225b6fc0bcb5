package com.supportpro.desk.purchases;

import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.NotLinkedException;
import com.supportpro.desk.billinglink.StoreCall;
import com.supportpro.desk.billinglink.StoreCalls;
import com.supportpro.desk.billinglink.StoreReply;
import com.supportpro.desk.billinglink.StoreUnavailableException;
import com.supportpro.desk.purchases.Refusal.Why;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Puts calls to the store and sorts its answers into the three that matter. */
@Component
class Answers {

    private static final Set<Integer> COME_BACK = Set.of(408, 425, 429);
    private static final int NOTHING_DONE = 503;
    private static final int CLIENT = 400;
    private static final int SERVER = 500;
    private static final String IN_PROGRESS = "request-in-progress";

    private final StoreCalls store;

    Answers(StoreCalls store) {
        this.store = store;
    }

    /** What a good answer, or another one that is understood, comes to. */
    interface Reading<T> {

        @Nullable
        T read(StoreReply reply) throws StoreUnavailableException;
    }

    <T> StoreSays<T> ask(StoreCall call, Class<T> type, Why unknown) {
        return ask(call, reply -> reply.good() ? reply.as(type) : null, unknown);
    }

    /** @param unknown what a problem without a name that we know is about */
    <T> StoreSays<T> ask(StoreCall call, Reading<T> reading, Why unknown) {
        try {
            StoreReply reply = store.send(call);
            T value = reading.read(reply);
            return value == null ? sorted(reply, unknown) : new StoreSays.Yes<>(value);
        } catch (StoreUnavailableException e) {
            return new StoreSays.Silent<>(String.valueOf(e.getMessage()), e.sent());
        } catch (NotLinkedException e) {
            boolean wrong = e.state() == LinkState.WRONG_ACCOUNT;
            return new StoreSays.No<>(Refusal.of(wrong ? Why.WRONG_ACCOUNT : Why.NOT_LINKED));
        }
    }

    private static <T> StoreSays<T> sorted(StoreReply reply, Why unknown) {
        int status = reply.status();
        boolean later = status < CLIENT || status >= SERVER || COME_BACK.contains(status);
        if (later || reply.problem().equals(IN_PROGRESS)) {
            boolean sent = status != NOTHING_DONE && !COME_BACK.contains(status);
            return new StoreSays.Silent<>("The store answered " + status, sent);
        }
        return new StoreSays.No<>(refusal(reply, unknown));
    }

    private static Refusal refusal(StoreReply reply, Why unknown) {
        Why why = Why.named(reply.problem()).orElse(unknown);
        JsonNode document = reply.document();
        return new Refusal(why, reply.detail(), id(document.path("order")), money(document.path("total")));
    }

    static @Nullable UUID id(JsonNode node) {
        try {
            return node.isString() ? UUID.fromString(node.asString()) : null;
        } catch (IllegalArgumentException spellsNone) {
            return null;
        }
    }

    static @Nullable Money money(JsonNode node) {
        try {
            return node.isObject() ? ProtocolJson.mapper().treeToValue(node, Money.class) : null;
        } catch (JacksonException | InvalidDocumentException unreadable) {
            return null;
        }
    }
}
