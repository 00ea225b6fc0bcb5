package com.supportpro.desk.billinglink;

import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.ProtocolJson;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the store answered: a status and a bounded body. */
record StoreAnswer(int status, byte[] body) {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final String TYPE = "urn:supportpro:problem:";
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /**
     * @throws StoreUnavailableException when trying again later may help
     * @throws StoreRefusedException when it does not
     */
    StoreAnswer checked() throws StoreUnavailableException, StoreRefusedException {
        if (status >= 200 && status < 300) {
            return this;
        }
        if (status < 400 || status >= 500 || PASSING.contains(status)) {
            throw new StoreUnavailableException(
                    Said.line("billinglink.said.answered", "status", String.valueOf(status)));
        }
        throw refusal();
    }

    /** The document of a good answer. */
    <T> T as(Class<T> type) throws StoreUnavailableException {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException | InvalidDocumentException e) {
            throw new StoreUnavailableException(Said.line("billinglink.said.unreadable"), e);
        }
    }

    private StoreRefusedException refusal() {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = Foreign.text(
                    problem.path("detail")
                            .asString(problem.path("error_description").asString("")),
                    300);
            return new StoreRefusedException(status, code(problem), detail);
        } catch (JacksonException noDocument) {
            return new StoreRefusedException(status, "", "");
        }
    }

    /** The OAuth error, else the name of the problem. */
    private static String code(JsonNode problem) {
        String type = problem.path("type").asString("");
        String named = type.startsWith(TYPE) ? type.substring(TYPE.length()) : "";
        return Foreign.text(problem.path("error").asString(named), 60);
    }

    @Override
    public String toString() {
        return "StoreAnswer[" + status + ", " + body.length + " bytes]";
    }
}
