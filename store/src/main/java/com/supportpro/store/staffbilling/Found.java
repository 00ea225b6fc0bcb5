package com.supportpro.store.staffbilling;

/**
 * Something that staff looked for.
 *
 * @param kind such as {@code Invoice}
 * @param path of its page
 */
public record Found(String kind, String title, String detail, String path) {}
