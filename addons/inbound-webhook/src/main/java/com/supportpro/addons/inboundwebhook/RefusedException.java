package com.supportpro.addons.inboundwebhook;

import com.supportpro.addon.Json;
import com.supportpro.addon.route.RouteAnswer;
import java.util.Map;

/** A request that opens no ticket, with what the sender is told (RFC 9457). */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    RefusedException(int status, String problem, String detail) {
        super(detail);
        this.status = status;
        this.problem = problem;
    }

    static RefusedException badBody(String detail) {
        return new RefusedException(400, "bad-body", detail);
    }

    static RefusedException notBelieved(String detail) {
        return new RefusedException(401, "not-believed", detail);
    }

    RouteAnswer answer(Json json) {
        return new RouteAnswer(
                status,
                json.write(Map.of(
                        "type",
                        "urn:supportpro:problem:" + problem,
                        "status",
                        status,
                        "detail",
                        String.valueOf(getMessage()))));
    }
}
