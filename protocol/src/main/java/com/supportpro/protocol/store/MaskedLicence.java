package com.supportpro.protocol.store;

/** A licence as others may see it: {@code SP-••••-7F3A}, and its holder as {@code N••• T•••}. */
public record MaskedLicence(String key, String holder) {}
