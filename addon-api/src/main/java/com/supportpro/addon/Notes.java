package com.supportpro.addon;

/** Short lines for operators, shown on the add-on's page and in the desk's log. Never put secrets or message texts in. */
public interface Notes {

    void info(String line);

    void warning(String line);
}
