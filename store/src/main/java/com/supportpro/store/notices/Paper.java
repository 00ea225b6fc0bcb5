package com.supportpro.store.notices;

/** A PDF that goes with a notice. */
public record Paper(String fileName, byte[] pdf) {}
