package com.supportpro.store.accounting;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Bars of one figure by month, in the units of an SVG's view box; the table beside it says the same in words. */
public record Chart(String title, List<Bar> bars, int zero, String most) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 400;
    private static final int TOP = 34;
    private static final int BOTTOM = 366;
    private static final int GAP = 10;

    /** One month's. */
    public record Bar(String label, String value, int x, int y, int width, int height, boolean below) {

        public int middle() {
            return x + width / 2;
        }
    }

    /** A month's figure and its words. */
    record Point(YearMonth month, long value, String words) {}

    static Chart of(String title, List<Point> points) {
        long most = points.stream().mapToLong(Point::value).max().orElse(0);
        long high = Math.max(1, most);
        long low = Math.min(0, points.stream().mapToLong(Point::value).min().orElse(0));
        int zero = BOTTOM - scaled(-low, high - low);
        int slot = WIDTH / Math.max(1, points.size());
        List<Bar> bars = IntStream.range(0, points.size())
                .mapToObj(i -> bar(points.get(i), i * slot, slot, zero, high - low))
                .toList();
        String words = points.stream()
                .filter(point -> point.value() == most)
                .findFirst()
                .map(Point::words)
                .orElse("");
        return new Chart(title, bars, zero, words);
    }

    private static Bar bar(Point point, int x, int slot, int zero, long span) {
        int height = scaled(Math.abs(point.value()), span);
        boolean below = point.value() < 0;
        String label = Words.month(point.month());
        return new Bar(label, point.words(), x + GAP / 2, below ? zero : zero - height, slot - GAP, height, below);
    }

    /** Also a small figure is seen; amounts of any size fit. */
    private static int scaled(long value, long span) {
        int exact = (int) Math.round((double) value / span * (BOTTOM - TOP));
        return value == 0 ? 0 : Math.max(2, exact);
    }

    /** Months as charts and tables say them. */
    public static final class Words {

        private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
        private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

        private Words() {}

        static String month(YearMonth month) {
            return MONTH.format(month);
        }

        public static String monthAndYear(YearMonth month) {
            return MONTH_YEAR.format(month);
        }
    }
}
