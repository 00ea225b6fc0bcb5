package com.supportpro.desk.operators.web;

import java.io.Serializable;

/** What the last check of the audit found, in the reader's words; an empty text when there was none. */
public record CheckNote(boolean good, String text) implements Serializable {

    static final CheckNote NONE = new CheckNote(true, "");
}
