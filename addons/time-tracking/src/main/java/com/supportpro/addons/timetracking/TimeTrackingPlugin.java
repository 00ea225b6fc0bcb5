package com.supportpro.addons.timetracking;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.Plugin;

/** Lets operators track their time on tickets, by a timer or by hand. */
public final class TimeTrackingPlugin implements Plugin {

    @Override
    public void start(AddonContext context) {
        Entries entries = new Entries(context.storage(), context.json());
        Timers timers = new Timers(context.storage(), context.json());
        Booking booking = new Booking(context, entries, timers);
        context.ticketPanels().show(new TimePanel(context, entries, timers)::panel);
        context.ticketPanels().on(TimePanel.START, booking::start);
        context.ticketPanels().on(TimePanel.STOP, booking::stop);
        context.ticketPanels().on(TimePanel.DISCARD, booking::discard);
        ByHand byHand = new ByHand(context, entries);
        context.ticketPanels().on(TimePanel.ADD, byHand::add);
        context.ticketPanels().on(TimePanel.REMOVE, byHand::remove);
        context.dashboardCards().show(new WeekCard(context, entries)::card);
        new Sheets(context, entries).offer();
    }
}
