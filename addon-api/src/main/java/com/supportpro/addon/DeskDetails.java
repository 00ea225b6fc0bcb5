package com.supportpro.addon;

/**
 * The desk that the add-on runs on.
 *
 * @param name as its customers know it
 * @param language the tag of the language that it speaks when nobody chose another
 */
public record DeskDetails(String name, String language) {}
