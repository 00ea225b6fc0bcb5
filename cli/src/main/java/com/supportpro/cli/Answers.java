package com.supportpro.cli;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Tells good answers from the others. */
final class Answers {

    private static final String PROBLEM = "urn:supportpro:problem:";

    private Answers() {}

    static JsonNode json(Reply reply, String path) {
        return good(reply, path).json().orElseThrow(() -> noDesk(path));
    }

    static Reply good(Reply reply, String path) {
        if (reply.good()) {
            return reply;
        }
        throw problem(reply, path);
    }

    static CliException problem(Reply reply, String path) {
        JsonNode body = reply.json().orElseGet(() -> Reply.JSON.createObjectNode());
        String type = body.path("type").asString("");
        String code = type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "http-" + reply.status();
        return switch (reply.status()) {
            case 401 ->
                new CliException(
                        Exit.NOT_SIGNED_IN,
                        code,
                        "The desk does not know this token.",
                        "Make one under API tokens in the panel, and give it as SUPPORTPRO_TOKEN.");
            case 403 ->
                new CliException(
                        Exit.REFUSED,
                        code,
                        "The token may not do this.",
                        "It takes a token with the permission " + permission(path) + "; make one under API tokens.");
            case 404 ->
                new CliException(Exit.NOT_FOUND, code, words(body, "The desk has nothing at " + path), todo(body));
            case 400, 409, 413, 422 ->
                new CliException(
                        Exit.REFUSED, code, words(body, "The desk refused it (" + reply.status() + ")"), todo(body));
            default -> broken(reply, body, code, path);
        };
    }

    private static CliException broken(Reply reply, JsonNode body, String code, String path) {
        if (reply.status() < 400) {
            return noDesk(path);
        }
        String message = words(body, "The desk answered with the error " + reply.status());
        return new CliException(Exit.FAILED, code, message, "Its log says more; run supportpro doctor.");
    }

    private static String words(JsonNode body, String otherwise) {
        String title = body.path("title").asString("");
        String detail = body.path("detail").asString("");
        boolean titled = !title.isEmpty() && title.contains(" ");
        return titled ? title : detail.isEmpty() ? otherwise : detail;
    }

    /** What to do, with every mistake that is named. */
    private static String todo(JsonNode body) {
        StringJoiner lines = new StringJoiner("\n");
        String detail = body.path("detail").asString("");
        if (!detail.isEmpty() && body.path("title").asString("").contains(" ")) {
            lines.add(detail);
        }
        body.path("errors")
                .forEach(error -> lines.add("  " + error.path("field").asString("") + ": "
                        + error.path("message").asString("")));
        return lines.toString();
    }

    private static String permission(String path) {
        return path.startsWith("/api/v1/audit") ? "audit.read" : "addons.manage";
    }

    private static CliException noDesk(String path) {
        return new CliException(
                Exit.UNREACHABLE,
                "no-desk",
                "What answers is not a desk: " + path + " came back as something else than JSON.",
                "Check the address; a proxy or a sign-in page may stand before the desk.");
    }
}
