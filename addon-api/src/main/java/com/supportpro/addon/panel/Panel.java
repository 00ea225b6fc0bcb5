package com.supportpro.addon.panel;

import java.util.List;

/**
 * A box beside a ticket.
 *
 * @param title at most 80 characters are shown
 * @param rows at most 20
 * @param forms at most 6; shown to operators who may write to tickets
 */
public record Panel(String title, List<Row> rows, List<Form> forms) {

    public Panel {
        rows = List.copyOf(rows);
        forms = List.copyOf(forms);
    }
}
