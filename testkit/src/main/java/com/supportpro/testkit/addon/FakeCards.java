package com.supportpro.testkit.addon;

import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.DashboardCards;
import com.supportpro.addon.panel.Table;
import com.supportpro.addon.panel.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The add-on's card on the dashboard, as a test sees it. */
public final class FakeCards implements DashboardCards {

    private final Granted granted;
    private final Map<String, TableSource> tables = new HashMap<>();
    private @Nullable Source source;

    FakeCards(Granted granted) {
        this.granted = granted;
    }

    @Override
    public void show(Source shown) {
        granted.area("dashboard.cards");
        source = shown;
    }

    @Override
    public void download(String name, TableSource table) {
        granted.area("dashboard.cards");
        tables.put(name, table);
    }

    public Optional<Card> open(Viewer viewer) throws Exception {
        Source shown = source;
        return shown == null ? Optional.empty() : shown.card(viewer);
    }

    public Table table(String name, Viewer viewer) throws Exception {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name))
                .table(viewer);
    }
}
