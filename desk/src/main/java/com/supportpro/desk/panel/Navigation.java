package com.supportpro.desk.panel;

import com.supportpro.desk.texts.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The entries that somebody may see. */
@Component
class Navigation {

    private final ObjectProvider<NavItem> items;

    Navigation(ObjectProvider<NavItem> items) {
        this.items = items;
    }

    List<Page.Entry> entries(Words words, Set<String> authorities, String path) {
        return items.stream()
                .filter(item -> item.visibleTo(authorities))
                .sorted(Comparator.comparingInt(NavItem::order))
                .map(item -> new Page.Entry(
                        words.text(item.textKey()),
                        item.icon(),
                        item.path(),
                        item.badge().getAsLong(),
                        leadsTo(item, path)))
                .toList();
    }

    private static boolean leadsTo(NavItem item, String path) {
        return path.equals(item.path()) || !item.path().equals("/operator") && path.startsWith(item.path() + "/");
    }
}
