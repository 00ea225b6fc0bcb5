package com.supportpro.cli;

import tools.jackson.databind.JsonNode;

/** What the end of an operation means. */
final class Ends {

    private Ends() {}

    static Exit tell(JsonNode operation, Output output) {
        String state = operation.path("state").asString("");
        JsonNode problem = operation.path("problem");
        output.line(words(state, operation));
        if (problem.isObject()) {
            output.err().println(Output.clean(problem.path("title").asString("")));
            output.err().println(Output.clean(problem.path("detail").asString("")));
            output.err().flush();
        }
        return state.equals("SUCCEEDED") ? Exit.OK : Exit.FAILED;
    }

    private static String words(String state, JsonNode operation) {
        String version = Output.text(operation.path("version"));
        return switch (state) {
            case "SUCCEEDED" -> "Done." + (version.isEmpty() ? "" : " Version " + version + ".");
            case "ROLLED_BACK" -> "It failed; everything is as it was before.";
            case "WAITING_FOR_PAYMENT" -> "It waits for a payment; see the panel.";
            default -> "It failed, and not everything could be undone.";
        };
    }
}
