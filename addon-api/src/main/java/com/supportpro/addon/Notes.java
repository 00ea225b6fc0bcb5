package com.supportpro.addon;

/**
 * Short lines for operators, shown on the add-on's page and in the desk's log. Never put secrets or message texts in.
 *
 * <p>A line is the key of one of the add-on's own texts, which every operator reads in their language, or words as they are.
 */
public interface Notes {

    /** @param arguments pairs of name and value that fill the text in */
    void info(String line, Object... arguments);

    /** @param arguments pairs of name and value that fill the text in */
    void warning(String line, Object... arguments);
}
