package com.supportpro.desk.panel;

import java.util.Set;
import java.util.function.LongSupplier;

/**
 * An entry of the navigation, offered as a bean by the feature it leads to.
 *
 * @param anyOf who may see it: whoever has one of these; empty for everybody
 * @param textKey its label
 * @param icon a name of the icon set
 * @param badge a figure beside it, not shown when zero
 */
public record NavItem(int order, Set<String> anyOf, String textKey, String icon, String path, LongSupplier badge) {

    public NavItem {
        anyOf = Set.copyOf(anyOf);
    }

    public NavItem(int order, String authority, String textKey, String icon, String path) {
        this(order, authority, textKey, icon, path, () -> 0);
    }

    public NavItem(int order, String authority, String textKey, String icon, String path, LongSupplier badge) {
        this(order, authority.isEmpty() ? Set.of() : Set.of(authority), textKey, icon, path, badge);
    }

    boolean visibleTo(Set<String> authorities) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(authorities::contains);
    }
}
