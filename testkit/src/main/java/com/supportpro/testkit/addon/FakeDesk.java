package com.supportpro.testkit.addon;

import com.supportpro.addon.Addon;
import com.supportpro.addon.AddonContext;
import com.supportpro.addon.AddonDetails;
import com.supportpro.addon.DeskDetails;
import com.supportpro.addon.Json;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A desk in memory with one add-on on it. */
public final class FakeDesk implements AddonContext {

    private final AddonFolder folder;
    private final Map<String, String> values = new TreeMap<>();
    private final SettableClock clock = new SettableClock();
    private final FakeTickets tickets;
    private final FakeEvents events;
    private final FakeRoutes routes;
    private final FakeHttp http;
    private final FakeStorage storage = new FakeStorage();
    private final FakeSchedules schedules;
    private final FakeNotes notes;
    private final FakePanels panels;
    private final FakeCards cards;
    private final FakePages pages;
    private Settings hostsFrom;

    private FakeDesk(AddonFolder folder) {
        this.folder = folder;
        this.hostsFrom = settings();
        this.notes = new FakeNotes(texts());
        Granted granted = new Granted(folder.manifest().permissions(), () -> hostsFrom);
        this.tickets = new FakeTickets(granted, clock);
        this.events = new FakeEvents(granted);
        this.routes = new FakeRoutes(granted, folder.manifest().id());
        this.http = new FakeHttp(granted);
        this.schedules = new FakeSchedules(granted);
        this.panels = new FakePanels(granted, tickets);
        this.cards = new FakeCards(granted);
        this.pages = new FakePages(granted, clock);
    }

    /** With the add-on of the folder that holds addon.json; its settings have their defaults. */
    public static FakeDesk of(Path folder) throws IOException {
        return new FakeDesk(AddonFolder.read(folder));
    }

    /** With a later release: the files of a folder take the place of those of an earlier one, put together in a third. */
    public static FakeDesk of(Path folder, Path over, Path together) throws IOException {
        return new FakeDesk(AddonFolder.read(folder, over, together));
    }

    /** Saves a setting, as the settings page would do. */
    public FakeDesk set(String name, Object value) {
        values.put(folder.field(name).name(), value.toString());
        hostsFrom = settings();
        return this;
    }

    /** What the Test button does, in English: the add-on may call the hosts of what was typed, which is not saved. */
    public SettingsCheck test(Addon addon, Map<String, String> typed) {
        hostsFrom = FakeSettings.of(folder.schema(), typed);
        try {
            SettingsCheck check = addon.test(hostsFrom);
            String message = texts().said(check.message(), check.arguments().toArray());
            return new SettingsCheck(check.outcome(), message, List.of());
        } finally {
            hostsFrom = settings();
        }
    }

    /** Opens a ticket by hand and tells the add-on. */
    public Ticket customerWrites(String subject, String text) throws Exception {
        Ticket ticket = tickets.openedByHand(subject, text);
        events.fire(new TicketOpened(UUID.randomUUID(), clock.instant(), ticket, text));
        return ticket;
    }

    /** Adds an operator's message and tells the add-on. */
    public Message operatorReplies(Ticket ticket, String text) throws Exception {
        Message message = tickets.addedByHand(ticket.number(), text, true);
        events.fire(new MessageAdded(UUID.randomUUID(), clock.instant(), ticket, message));
        return message;
    }

    /** Adds the customer's message and tells the add-on. */
    public Message customerReplies(Ticket ticket, String text) throws Exception {
        Message message = tickets.addedByHand(ticket.number(), text, false);
        events.fire(new MessageAdded(UUID.randomUUID(), clock.instant(), ticket, message));
        return message;
    }

    /** Changes the status and tells the add-on. */
    public Ticket moves(Ticket ticket, Ticket.Status status) throws Exception {
        Ticket moved = tickets.moved(ticket.number(), status);
        events.fire(new TicketStatusChanged(UUID.randomUUID(), clock.instant(), moved, ticket.status()));
        return moved;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public AddonDetails addon() {
        return new AddonDetails(
                folder.manifest().publisher(),
                folder.manifest().slug(),
                folder.manifest().version().toString());
    }

    @Override
    public Settings settings() {
        return FakeSettings.of(folder.schema(), values);
    }

    @Override
    public FakeTickets tickets() {
        return tickets;
    }

    @Override
    public FakeEvents events() {
        return events;
    }

    @Override
    public FakeRoutes routes() {
        return routes;
    }

    @Override
    public FakeHttp http() {
        return http;
    }

    @Override
    public FakeStorage storage() {
        return storage;
    }

    @Override
    public FakeSchedules schedules() {
        return schedules;
    }

    @Override
    public Json json() {
        return new FakeJson();
    }

    @Override
    public FakeTexts texts() {
        return new FakeTexts(folder.path());
    }

    @Override
    public FakePanels ticketPanels() {
        return panels;
    }

    @Override
    public FakeCards dashboardCards() {
        return cards;
    }

    @Override
    public FakePages pages() {
        return pages;
    }

    @Override
    public DeskDetails desk() {
        return new DeskDetails("Example desk", "en");
    }

    @Override
    public FakeNotes notes() {
        return notes;
    }
}
