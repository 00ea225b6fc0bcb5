package com.supportpro.desk.runtime.context;

import com.supportpro.addon.panel.DashboardCards;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card of one add-on, and the tables that it leads to. */
public final class DeskCards implements DashboardCards {

    private static final String AREA = "dashboard.cards";

    private final Permitted permitted;
    private final Gate gate;
    private final Named<TableSource> tables;
    private volatile @Nullable Source source;

    DeskCards(Permitted permitted, Gate gate) {
        this.permitted = permitted;
        this.gate = gate;
        this.tables = new Named<>(gate);
    }

    @Override
    public void show(Source shown) {
        permitted.area(AREA);
        source = gate.pass(() -> Objects.requireNonNull(shown));
    }

    @Override
    public void download(String name, TableSource table) {
        permitted.area(AREA);
        tables.put(name, table);
    }

    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    public Optional<TableSource> table(String name) {
        return tables.find(name);
    }
}
