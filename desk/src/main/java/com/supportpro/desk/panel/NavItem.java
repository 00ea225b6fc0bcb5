package com.supportpro.desk.panel;

import java.util.function.LongSupplier;

/**
 * An entry of the navigation, offered as a bean by the feature it leads to.
 *
 * @param authority who may see it
 * @param textKey its label
 * @param icon a name of the icon set
 * @param badge a figure beside it, not shown when zero
 */
public record NavItem(int order, String authority, String textKey, String icon, String path, LongSupplier badge) {

    public NavItem(int order, String authority, String textKey, String icon, String path) {
        this(order, authority, textKey, icon, path, () -> 0);
    }
}
