package com.supportpro.addon.panel;

import java.util.List;

/**
 * A card of the dashboard.
 *
 * @param title at most 80 characters are shown
 * @param value the figure in large letters, at most 40 characters are shown
 * @param note what it counts, at most 200 characters are shown
 * @param series at most 60 points, or none
 * @param downloads at most 6
 */
public record Card(String title, String value, String note, Shape shape, List<Point> series, List<Download> downloads) {

    public Card {
        series = List.copyOf(series);
        downloads = List.copyOf(downloads);
    }

    /** How a series is drawn. */
    public enum Shape {
        /** Columns from left to right, as time goes by. */
        TREND,
        /** A line with its label and a bar for each point. */
        RANKING
    }

    /**
     * A point of a series.
     *
     * @param label at most 60 characters are shown
     * @param value what is drawn; nothing below zero
     * @param shown what is read, at most 30 characters
     */
    public record Point(String label, double value, String shown) {}

    /**
     * A table to take away.
     *
     * @param name under which its source is registered
     * @param label at most 60 characters are shown
     */
    public record Download(String name, String label) {}
}
