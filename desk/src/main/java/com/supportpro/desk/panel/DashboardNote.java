package com.supportpro.desk.panel;

/**
 * Something that an operator should know, above the figures of the dashboard.
 *
 * @param link where more of it is
 */
public record DashboardNote(boolean warning, String text, String link) {}
