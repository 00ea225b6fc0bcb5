package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the store answered to a {@link StoreCall}.
 *
 * @param etag empty when it gave none
 * @param word that this desk is to say the next time; empty when it gave none
 */
public record StoreReply(int status, String etag, String word, byte[] body) {

    private static final String TYPE = "urn:supportpro:problem:";

    public boolean good() {
        return status >= 200 && status < 300;
    }

    /**
     * The document of a good answer.
     *
     * @throws StoreUnavailableException it is none of that type
     */
    public <T> T as(Class<T> type) throws StoreUnavailableException {
        try {
            return ProtocolJson.mapper().readValue(body, type);
        } catch (JacksonException | InvalidDocumentException e) {
            throw StoreUnavailableException.afterSending(Said.line("billinglink.said.unreadable"), e);
        }
    }

    /** The problem's name behind {@code urn:supportpro:problem:}; empty when the answer names none. */
    public String problem() {
        String type = document().path("type").asString("");
        return type.startsWith(TYPE) ? Foreign.text(type.substring(TYPE.length()), 60) : "";
    }

    /** The problem's sentence, fit to show; empty when it has none. */
    public String detail() {
        return Foreign.text(document().path("detail").asString(""), 300);
    }

    /** The body as JSON; an empty object when it is none. */
    public JsonNode document() {
        try {
            return ProtocolJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Override
    public String toString() {
        return "StoreReply[" + status + ", " + body.length + " bytes]";
    }
}
