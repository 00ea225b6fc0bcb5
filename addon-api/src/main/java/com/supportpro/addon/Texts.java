package com.supportpro.addon;

/**
 * The add-on's own texts: ICU message patterns by key, from {@code texts/<language>.properties} of its package. A text that
 * a language lacks comes from its base language ({@code pt-BR} → {@code pt}), else from {@code texts/en.properties}.
 */
public interface Texts {

    /** The text, with the arguments, pairs of name and value, filled in; the key itself when there is none. */
    String text(String language, String key, Object... arguments);
}
