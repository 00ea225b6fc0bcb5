package com.supportpro.addons.inboundwebhook;

import com.supportpro.addon.AddonContext;
import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.addon.route.Routes;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Ticket;
import java.time.Clock;
import java.util.Map;

/** Believes a request by its signature, then reads it, then opens the ticket. */
final class InboundRoute implements Routes.Handler {

    private final AddonContext desk;
    private final Clock clock;

    InboundRoute(AddonContext desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public RouteAnswer handle(RouteRequest request) {
        try {
            signature().check(request, clock.instant());
            Ticket ticket = open(Delivery.read(request.body(), desk.json()));
            return new RouteAnswer(200, desk.json().write(Map.of("ticket", ticket.number())));
        } catch (RefusedException e) {
            return e.answer(desk.json());
        }
    }

    private Signature signature() throws RefusedException {
        return desk.settings()
                .text(InboundWebhookChannel.SECRET)
                .map(Signature::new)
                .orElseThrow(() -> new RefusedException(
                        503,
                        "not-set-up",
                        "This desk takes no requests yet: an operator has to set the secret first."));
    }

    private Ticket open(NewTicket ticket) throws RefusedException {
        try {
            return desk.tickets().open(ticket);
        } catch (IllegalArgumentException e) {
            throw RefusedException.badBody(String.valueOf(e.getMessage()));
        }
    }
}
