package com.supportpro.desk.runtime.shown;

import com.supportpro.addon.panel.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as RFC 4180 has it, with a mark by which spreadsheets know that it is UTF-8. */
public final class Csv {

    private static final String MARK = "\uFEFF";

    private Csv() {}

    public static String of(Table table) {
        StringBuilder text = new StringBuilder(MARK).append(line(table.header()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet would take what begins so for a formula, whoever wrote it. */
    private static String cell(String text) {
        boolean number = text.matches("-?[0-9]+([.,][0-9]+)?");
        boolean formula = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
