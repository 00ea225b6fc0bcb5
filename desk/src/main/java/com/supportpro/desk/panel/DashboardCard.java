package com.supportpro.desk.panel;

import java.util.function.LongSupplier;

/** A figure on the dashboard, offered as a bean by the feature that knows it. */
public record DashboardCard(
        int order, String authority, String textKey, String icon, String path, LongSupplier figure) {}
