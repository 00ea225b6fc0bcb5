package com.supportpro.desk.desired;

/** What a file says of one setting. */
sealed interface Setting {

    /** This text, as it would be typed. */
    record Text(String text) implements Setting {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** No value: the add-on's default holds. */
    record Nothing() implements Setting {}

    /** A secret that is set, and stays as it is. */
    record Keep() implements Setting {}

    /** What the source holds when the file is applied: {@code env:NAME} or {@code file:/path}. */
    record Reference(String source) implements Setting {}
}
