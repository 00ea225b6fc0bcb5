package com.supportpro.addons.csat;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTermCsatPluginTest {

    private static final Path FIRST = Path.of("../../csat/src/main/addon");
    private static final Viewer ADA = new Viewer("ada", "Ada", "en", ZoneOffset.UTC);

    private final LongTermCsatPlugin plugin = new LongTermCsatPlugin();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"At once, 0", "After 1 hour, 1", "After 1 day, 24", "After 3 days, 72"})
    void theChosenPauseIsTakenOverInHours(String words, String hours) {
        assertThat(plugin.upgradeSettings("1.0.0", Map.of("ask", words, "days", "7")))
                .isEqualTo(Map.of("hours", hours, "days", "7"));
    }

    @Test
    void whatWasNotChosenHasItsDefaultAndALaterReleaseIsLeftAlone() {
        assertThat(plugin.upgradeSettings("1.0.0", Map.of())).isEmpty();
        assertThat(plugin.upgradeSettings("1.1.0", Map.of("hours", "5"))).isEqualTo(Map.of("hours", "5"));
    }

    @Test
    void theRatingsOfTheFirstReleaseStayOnTheCardAndBesideTheirTickets() throws Exception {
        FakeDesk desk = FakeDesk.of(FIRST).set("ask", "At once");
        new CsatPlugin().start(desk);
        Ticket ticket = desk.customerWrites("Parcel is late", "Where is it?");
        desk.moves(ticket, Ticket.Status.SOLVED);
        desk.pages().send("https://desk.example/pages/1", Map.of("score", "4"));
        FakeDesk later = FakeDesk.of(FIRST, Path.of("src/main/addon"), folder);
        for (String key : desk.storage().keys("", 1_000)) {
            later.storage().put(key, desk.storage().get(key).orElseThrow());
        }

        later.customerWrites("Parcel is late", "Where is it?");

        plugin.upgradeData("1.0.0", later.storage());

        plugin.start(later);
        assertThat(later.storage().keys("day/", 10)).isEmpty();
        assertThat(later.dashboardCards().open(ADA).orElseThrow().value()).isEqualTo("4");
        assertThat(later.ticketPanels()
                        .open(ticket, ADA)
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .value())
                .isEqualTo("★★★★☆ 4/5");
    }

    @Test
    void aCustomerIsAskedAfterTheHoursAndTheRatingIsThereAYearLater() throws Exception {
        FakeDesk desk = FakeDesk.of(FIRST, Path.of("src/main/addon"), folder).set("hours", 5);
        plugin.start(desk);
        Ticket ticket = desk.customerWrites("Parcel is late", "Where is it?");
        desk.moves(ticket, Ticket.Status.SOLVED);
        desk.clock().advance(Duration.ofHours(4));
        desk.schedules().run("ask");
        assertThat(desk.tickets().messages(ticket.number())).hasSize(1);
        desk.clock().advance(Duration.ofHours(2));
        desk.schedules().run("ask");
        assertThat(desk.tickets().messages(ticket.number())).hasSize(2);

        desk.pages().send("https://desk.example/pages/1", Map.of("score", "4"));
        desk.clock().advance(Duration.ofDays(365));
        desk.schedules().run("forget");

        assertThat(desk.storage().keys("ratings/day/", 10)).hasSize(1);
    }
}
