package com.supportpro.desk.runtime.context;

import com.supportpro.protocol.AddonId;

/** What one add-on shows. */
public final class Views {

    private final DeskPanels panels;
    private final DeskCards cards;
    private final DeskPages pages;

    Views(AddonId addon, Permitted permitted, Gate gate, Desk desk) {
        this.panels = new DeskPanels(permitted, gate);
        this.cards = new DeskCards(permitted, gate);
        this.pages = new DeskPages(addon, permitted, gate, desk);
    }

    public DeskPanels panels() {
        return panels;
    }

    public DeskCards cards() {
        return cards;
    }

    public DeskPages pages() {
        return pages;
    }
}
