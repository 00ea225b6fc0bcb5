package com.supportpro.addon;

import com.supportpro.addon.event.Events;
import com.supportpro.addon.http.HttpCalls;
import com.supportpro.addon.page.PublicPages;
import com.supportpro.addon.panel.DashboardCards;
import com.supportpro.addon.panel.TicketPanels;
import com.supportpro.addon.route.Routes;
import com.supportpro.addon.settings.Settings;
import com.supportpro.addon.ticket.Tickets;
import java.time.Clock;

/** The desk as one add-on sees it. Handles stay valid until the add-on is stopped and refuse every call afterwards. */
public interface AddonContext {

    /** The add-on itself, as installed. */
    AddonDetails addon();

    /** The settings as saved now; an instance never changes, so ask again for newer ones. */
    Settings settings();

    /** Tickets; needs {@code tickets.read} or {@code tickets.write}. */
    Tickets tickets();

    /** What happens on the desk; events about tickets need {@code tickets.read}. */
    Events events();

    /** HTTP routes of this add-on under the desk's address; needs the route's name in the manifest. */
    Routes routes();

    /** Calls to the outside, to the hosts of the manifest only. */
    HttpCalls http();

    /** Durable values of this add-on, kept through updates and deactivation. */
    Storage storage();

    /** Work at intervals; needs {@code schedules}. */
    Schedules schedules();

    /** JSON, so that add-ons need not bring a library for it. */
    Json json();

    /** The add-on's own texts, in the languages that its package has. */
    Texts texts();

    /** Boxes beside tickets; needs {@code tickets.panel}. */
    TicketPanels ticketPanels();

    /** Cards on the dashboard; needs {@code dashboard.cards}. */
    DashboardCards dashboardCards();

    /** Pages for whoever has a link to them; needs {@code pages.public}. */
    PublicPages pages();

    /** The time as the desk has it. */
    Clock clock();

    DeskDetails desk();

    /** Notes for operators who look after the desk. */
    Notes notes();
}
