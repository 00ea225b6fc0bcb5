package com.supportpro.desk.runtime.settings;

import java.util.regex.Pattern;

/** Looks for a pattern that an add-on brought, and gives up on one that would never end. */
public final class BoundedMatch {

    private static final int MOST_STEPS = 2_000_000;

    private BoundedMatch() {}

    /** Whether the pattern is found in the text; as JSON Schema has it, it need not match the whole. */
    public static boolean found(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooManyStepsException | StackOverflowError e) {
            return false;
        }
    }

    /** Counts how often a character is looked at. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
