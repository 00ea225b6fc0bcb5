package com.supportpro.desk.runtime.context;

import com.supportpro.addon.page.PublicPages;
import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.util.Optional;

/** The public pages of one add-on. */
public final class DeskPages implements PublicPages {

    private static final String AREA = "pages.public";

    private final AddonId addon;
    private final Permitted permitted;
    private final Gate gate;
    private final Desk desk;
    private final Named<Handler> handlers;

    DeskPages(AddonId addon, Permitted permitted, Gate gate, Desk desk) {
        this.addon = addon;
        this.permitted = permitted;
        this.gate = gate;
        this.desk = desk;
        this.handlers = new Named<>(gate);
    }

    @Override
    public void show(String name, Handler handler) {
        permitted.area(AREA);
        handlers.put(name, handler);
    }

    @Override
    public String link(String name, String about, Instant until) {
        permitted.area(AREA);
        return gate.pass(() -> desk.publicUrl() + "/pages/" + addon + "/" + name + "/"
                + desk.links().seal(addon, name, about, until));
    }

    public Optional<Handler> handler(String name) {
        return handlers.find(name);
    }
}
