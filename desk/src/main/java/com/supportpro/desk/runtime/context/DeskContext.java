package com.supportpro.desk.runtime.context;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.AddonDetails;
import com.supportpro.addon.DeskDetails;
import com.supportpro.addon.Json;
import com.supportpro.addon.Notes;
import com.supportpro.addon.Schedules;
import com.supportpro.addon.Storage;
import com.supportpro.addon.Texts;
import com.supportpro.addon.event.Events;
import com.supportpro.addon.http.HttpCalls;
import com.supportpro.addon.page.PublicPages;
import com.supportpro.addon.panel.DashboardCards;
import com.supportpro.addon.panel.TicketPanels;
import com.supportpro.addon.route.Routes;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.Tickets;
import com.supportpro.desk.runtime.calls.Guarded;
import com.supportpro.desk.runtime.language.OwnTexts;
import com.supportpro.desk.runtime.outgoing.DeclaredHosts;
import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.desk.runtime.settings.Values;
import com.supportpro.desk.tickets.Message;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.settings.SettingsSchema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The desk as one running add-on sees it, and what it has registered there. */
public final class DeskContext implements AddonContext {

    private final Manifest manifest;
    private final SettingsSchema schema;
    private final Desk desk;
    private final Place place;
    private final Reach reach;
    private final Fence fence = new Fence();
    private final Gate gate = new Gate();
    private final Permitted permitted;
    private final Subscriptions subscriptions;
    private final DeskRoutes routes;
    private final DeskSchedules schedules;
    private final DeskHttp http;
    private final DeskTexts texts;
    private final Views views;

    public DeskContext(
            Manifest manifest,
            SettingsSchema schema,
            OwnTexts texts,
            Desk desk,
            Place place,
            Reach reach,
            Guarded guarded) {
        this.manifest = manifest;
        this.schema = schema;
        this.desk = desk;
        this.place = place;
        this.reach = reach;
        this.permitted = new Permitted(manifest.permissions());
        AddonId addon = manifest.id();
        this.texts = new DeskTexts(texts, gate);
        this.views = new Views(addon, permitted, gate, desk);
        this.subscriptions = new Subscriptions(permitted, gate, this::begin);
        this.routes = new DeskRoutes(desk.publicUrl(), addon, permitted, gate);
        this.schedules = new DeskSchedules(permitted, gate, guarded, desk.clock());
        this.http = new DeskHttp(
                new DeclaredHosts(manifest.permissions().hosts()), gate, reach, desk.outgoing(), this::saved);
    }

    @Override
    public AddonDetails addon() {
        return new AddonDetails(
                manifest.publisher(), manifest.slug(), manifest.version().toString());
    }

    @Override
    public Settings settings() {
        return gate.pass(this::saved);
    }

    @Override
    public Tickets tickets() {
        permitted.anyArea("tickets.read", "tickets.write");
        return new DeskTickets(manifest.id(), permitted, gate, reach, desk, api());
    }

    @Override
    public Events events() {
        return subscriptions;
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public HttpCalls http() {
        return http;
    }

    @Override
    public Storage storage() {
        return new DeskStorage(place, gate, fence, desk.storage());
    }

    @Override
    public Schedules schedules() {
        permitted.schedules();
        return schedules;
    }

    @Override
    public Json json() {
        return new DeskJson(gate);
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public TicketPanels ticketPanels() {
        return views.panels();
    }

    @Override
    public DashboardCards dashboardCards() {
        return views.cards();
    }

    @Override
    public PublicPages pages() {
        return views.pages();
    }

    @Override
    public Clock clock() {
        return desk.clock();
    }

    @Override
    public DeskDetails desk() {
        return gate.pass(
                () -> new DeskDetails(desk.readers().deskName(), desk.readers().defaultLanguage()));
    }

    @Override
    public Notes notes() {
        return new DeskNotes(manifest.id(), gate, reach.isConnected() ? desk.notes() : NoteTaker.none(), texts);
    }

    /** What it says to operators as a line: by the key of one of its texts, or in words. Runs code of the add-on. */
    public String line(String message, List<Object> arguments) {
        return texts.line(manifest.id(), message, arguments);
    }

    /** What it shows. */
    public Views views() {
        return views;
    }

    /** The handler of a route. */
    public Optional<Routes.Handler> route(String name) {
        return routes.find(name);
    }

    public boolean hasSchedules() {
        return schedules.any();
    }

    /** Begins the scheduled work whose time has come. */
    public void runSchedules() {
        schedules.runDue();
    }

    /** Whether a setting is missing that the schema requires. */
    public boolean awaitsSettings() {
        return values().misses();
    }

    /** Whether any event was subscribed to. */
    public boolean subscribes() {
        return subscriptions.any();
    }

    /** Calls the handlers; runs code of the add-on. */
    public void tell(TicketEvent event) throws Exception {
        subscriptions.tell(api().event(event));
    }

    /** Runs code of the add-on that tries settings out, with their hosts allowed. */
    public <T> T trying(Settings candidate, Callable<T> code) throws Exception {
        return http.trying(candidate, code);
    }

    /** The ticket as add-ons know it. */
    public com.supportpro.addon.ticket.Ticket shown(Ticket ticket) {
        return api().ticket(ticket);
    }

    /** The message as add-ons know it. */
    public com.supportpro.addon.ticket.Message shown(Message message) {
        return api().message(message);
    }

    /** All handles refuse from now on; writes that were under way have ended. */
    public void close() {
        gate.shut();
        fence.shut();
    }

    /** Where its settings and values lie. */
    public Place place() {
        return place;
    }

    /** Whether it wanted something that a rehearsal does not give. */
    public boolean missedSomething() {
        return reach.missedSomething();
    }

    private void begin() {
        if (reach.isConnected()) {
            desk.progress().begin(manifest.id());
        }
    }

    private Settings saved() {
        return values().typed();
    }

    private Values values() {
        return new Values(schema, desk.settings().of(place));
    }

    private ApiTickets api() {
        return new ApiTickets(desk.publicUrl());
    }
}
