package com.supportpro.addon;

/** Adds behaviour to the desk: reacts to events, offers routes, runs scheduled work. */
public non-sealed interface Plugin extends Addon {}
