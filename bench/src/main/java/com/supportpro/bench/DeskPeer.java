package com.supportpro.bench;

import java.util.Map;

/** Our desk, which gets the add-on from a linked store. */
final class DeskPeer implements Peer {

    private final Web desk;
    private final Operating addon;

    DeskPeer(Web desk, String addon) {
        this.desk = desk;
        this.addon = new Operating(desk, addon);
    }

    @Override
    public void install() throws InterruptedException {
        addon.act("install", Map.of());
    }

    @Override
    public void deactivate() throws InterruptedException {
        addon.act("deactivate", Map.of());
    }

    @Override
    public void activate() throws InterruptedException {
        addon.act("activate", Map.of());
    }

    @Override
    public void uninstall() throws InterruptedException {
        addon.act("uninstall", Map.of("erase", true));
    }

    @Override
    public void use() throws InterruptedException {
        desk.post("/hooks/" + addon.addon() + "/measure", Map.of()).required("bytes");
    }
}
