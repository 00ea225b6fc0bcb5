package com.supportpro.addon;

/**
 * An add-on as installed.
 *
 * @param publisher the publisher's id
 * @param slug the add-on's id within its publisher
 * @param version the release that runs, as semantic version
 */
public record AddonDetails(String publisher, String slug, String version) {}
