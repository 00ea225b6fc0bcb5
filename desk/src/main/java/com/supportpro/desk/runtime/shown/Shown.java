package com.supportpro.desk.runtime.shown;

import com.supportpro.addon.page.PublicPage;
import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Row;
import com.supportpro.addon.panel.Table;
import java.util.Objects;

/** What add-ons show, within the bounds that the API states. */
public final class Shown {

    private static final int TITLE = 80;
    private static final int ROWS = 20;
    private static final int FORMS = 6;
    private static final int POINTS = 60;
    private static final int DOWNLOADS = 6;
    private static final int PARAGRAPHS = 10;
    private static final int COLUMNS = 30;
    private static final int RECORDS = 20_000;

    private Shown() {}

    public static Panel neat(Panel panel) {
        return new Panel(
                Plain.line(panel.title(), TITLE),
                Plain.first(panel.rows(), ROWS, Shown::neat),
                Plain.first(panel.forms(), FORMS, Forms::neat));
    }

    public static Card neat(Card card) {
        return new Card(
                Plain.line(card.title(), TITLE),
                Plain.line(card.value(), 40),
                Plain.line(card.note(), 200),
                Objects.requireNonNull(card.shape(), "shape"),
                Plain.first(card.series(), POINTS, Shown::neat),
                Plain.first(card.downloads(), DOWNLOADS, Shown::neat));
    }

    public static PublicPage neat(PublicPage page) {
        return new PublicPage(
                Plain.line(page.title(), 160),
                Plain.first(page.paragraphs(), PARAGRAPHS, paragraph -> Plain.text(paragraph, 1_000)),
                Plain.line(page.notice(), 300),
                Objects.requireNonNull(page.tone(), "tone"),
                page.form().map(Forms::neat));
    }

    public static FormAnswer neat(FormAnswer answer) {
        return new FormAnswer(answer.done(), Plain.line(answer.message(), 300));
    }

    public static Table neat(Table table) {
        return new Table(
                Plain.first(table.header(), COLUMNS, Shown::cell),
                Plain.first(table.rows(), RECORDS, row -> Plain.first(row, COLUMNS, Shown::cell)));
    }

    private static Row neat(Row row) {
        return new Row(
                Plain.line(row.label(), TITLE),
                Plain.text(row.value(), 1_000),
                Objects.requireNonNull(row.tone(), "tone"));
    }

    private static Card.Point neat(Card.Point point) {
        double value = Double.isFinite(point.value()) ? Math.max(0, point.value()) : 0;
        return new Card.Point(Plain.line(point.label(), 60), value, Plain.line(point.shown(), 30));
    }

    private static Card.Download neat(Card.Download download) {
        if (!Forms.isName(download.name())) {
            throw new IllegalStateException("Lower-case letters, digits and hyphens name a download");
        }
        return new Card.Download(download.name(), Plain.line(download.label(), 60));
    }

    private static String cell(String text) {
        return Plain.text(text, 1_000);
    }
}
