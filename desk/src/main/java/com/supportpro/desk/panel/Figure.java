package com.supportpro.desk.panel;

/** A figure of the dashboard as shown. */
public record Figure(String text, String icon, String path, long value) {}
