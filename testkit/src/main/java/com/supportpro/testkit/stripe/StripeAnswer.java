package com.supportpro.testkit.stripe;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Status and body. */
record StripeAnswer(int status, JsonNode body) {

    static StripeAnswer ok(JsonNode body) {
        return new StripeAnswer(200, body);
    }

    static StripeAnswer error(int status, String type, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("type", type).put("code", code).put("message", type + " " + code);
        return new StripeAnswer(status, body);
    }

    static StripeAnswer missing() {
        return error(404, "invalid_request_error", "resource_missing");
    }

    static StripeAnswer invalid(String code) {
        return error(400, "invalid_request_error", code);
    }

    /** A refused card; the error carries the intent. */
    static StripeAnswer card(String code, String declineCode, JsonNode intent) {
        StripeAnswer answer = error(402, "card_error", code);
        ((ObjectNode) answer.body().path("error"))
                .put("decline_code", declineCode)
                .set("payment_intent", intent.deepCopy());
        return answer;
    }
}
