package com.supportpro.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** Prints for people, or JSON for programs; what comes from elsewhere cannot steer the terminal. */
record Output(PrintWriter out, PrintWriter err, boolean json) {

    /** The one JSON document of a run. */
    void document(Object document) {
        out.println(Reply.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document));
        out.flush();
    }

    void line(String text) {
        if (!json) {
            out.println(clean(text));
            out.flush();
        }
    }

    /** A value under its name; nothing when it is empty. */
    void field(String name, JsonNode value) {
        String text = text(value);
        if (!text.isEmpty()) {
            line("%-14s%s".formatted(name, text));
        }
    }

    /** Rows under a head, as wide as they need to be. */
    void table(List<String> head, List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, head.size())
                .mapToObj(column -> Math.max(
                        head.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> clean(row.get(column)).length())
                                .max()
                                .orElse(0)))
                .toList();
        line(row(head, widths));
        rows.forEach(row -> line(row(row, widths)));
    }

    static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(Output::text).toList());
        }
        return value.isMissingNode() || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]", " ");
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = clean(cells.get(column)).replace('\n', ' ');
            row.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return row.toString().stripTrailing();
    }
}
