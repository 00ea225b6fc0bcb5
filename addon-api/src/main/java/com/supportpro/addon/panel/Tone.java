package com.supportpro.addon.panel;

/** How something is to be taken; the desk chooses the colours. */
public enum Tone {
    PLAIN,
    GOOD,
    WARNING,
    BAD
}
