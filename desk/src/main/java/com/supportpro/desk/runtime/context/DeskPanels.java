package com.supportpro.desk.runtime.context;

import com.supportpro.addon.panel.TicketPanels;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The box of one add-on beside tickets. */
public final class DeskPanels implements TicketPanels {

    private final Permitted permitted;
    private final Gate gate;
    private final Named<Handler> handlers;
    private volatile @Nullable Source source;

    DeskPanels(Permitted permitted, Gate gate) {
        this.permitted = permitted;
        this.gate = gate;
        this.handlers = new Named<>(gate);
    }

    @Override
    public void show(Source shown) {
        allowed();
        source = gate.pass(() -> Objects.requireNonNull(shown));
    }

    @Override
    public void on(String action, Handler handler) {
        allowed();
        handlers.put(action, handler);
    }

    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    public Optional<Handler> handler(String action) {
        return handlers.find(action);
    }

    /** Whoever shows something beside a ticket sees it. */
    private void allowed() {
        permitted.area("tickets.panel");
        permitted.area("tickets.read");
    }
}
