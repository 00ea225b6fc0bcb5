package com.supportpro.addons.ticketdigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketDigestPluginTest {

    private FakeDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(Path.of("src/main/addon"))
                .set("url", "https://hooks.chat.example/services/T1")
                .set("hour", 0);
        new TicketDigestPlugin().start(desk);
    }

    @Test
    void aDayIsToldOnceWhenItIsOver() throws Exception {
        Ticket ticket = desk.customerWrites("Parcel is late", "Where is it?");
        desk.customerWrites("Printer on fire", "Help");
        desk.operatorReplies(ticket, "On its way");
        desk.moves(ticket, Ticket.Status.SOLVED);
        desk.schedules().run("digest");
        assertThat(desk.http().calls()).isEmpty();

        desk.clock().advance(Duration.ofDays(1));
        desk.http().answers(200, "ok");
        desk.schedules().run("digest");
        desk.schedules().run("digest");

        assertThat(desk.http().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("2 new tickets, 1 message, 1 ticket solved")
                        .doesNotContain("Parcel"));
    }

    @Test
    void aDayThatTheChatDidNotTakeIsToldLater() throws Exception {
        desk.customerWrites("Parcel is late", "Where is it?");
        desk.clock().advance(Duration.ofDays(1));
        desk.http().answers(503, "");
        assertThatThrownBy(() -> desk.schedules().run("digest")).isInstanceOf(TryLaterException.class);

        desk.http().answers(200, "ok");
        desk.schedules().run("digest");

        assertThat(desk.http().calls()).hasSize(2);
        assertThat(desk.storage().keys("", 10)).isEmpty();
    }

    @Test
    void nothingIsToldWithoutAnAddressOrOfADayWithoutTickets() throws Exception {
        desk.clock().advance(Duration.ofDays(3));
        desk.schedules().run("digest");
        desk.set("url", "");
        desk.customerWrites("Parcel is late", "Where is it?");
        desk.clock().advance(Duration.ofDays(1));

        desk.schedules().run("digest");

        assertThat(desk.http().calls()).isEmpty();
    }
}
