package com.supportpro.addons.timetracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.FormAnswer;
import com.supportpro.addon.panel.Panel;
import com.supportpro.addon.panel.Row;
import com.supportpro.addon.panel.Table;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTrackingPluginTest {

    private static final Path FOLDER = Path.of("src/main/addon");
    private static final Viewer ADA = new Viewer("ada", "Ada", "en", ZoneOffset.UTC);
    private static final Viewer BOB = new Viewer("bob", "Bob", "de", ZoneId.of("Europe/Berlin"));

    private FakeDesk desk;
    private Ticket ticket;

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(FOLDER);
        new TimeTrackingPlugin().start(desk);
        ticket = desk.customerWrites("Parcel is late", "Where is it?");
    }

    @Test
    void aTimerCountsUntilItIsStopped() throws Exception {
        assertThat(send(ADA, "start").message()).isEqualTo("Your timer runs.");
        assertThat(panel(ADA).rows()).extracting(Row::value).last().asString().startsWith("timer runs since");
        assertThat(panel(ADA).forms().get(0).action()).isEqualTo("stop");
        assertThat(panel(BOB).forms().get(0).action()).isEqualTo("start");

        desk.clock().advance(Duration.ofMinutes(64).plusSeconds(5));

        assertThat(send(ADA, "stop").message()).isEqualTo("1 h 5 min were added.");
        assertThat(total()).isEqualTo("1 h 5 min");
        assertThat(send(ADA, "stop")).isEqualTo(FormAnswer.refused("Your timer does not run on this ticket."));
    }

    @Test
    void everyOperatorHasOneTimer() throws Exception {
        send(ADA, "start");
        assertThat(send(ADA, "start").done()).isFalse();
        desk.clock().advance(Duration.ofMinutes(10));
        Ticket first = ticket;
        ticket = desk.customerWrites("Another", "one");

        assertThat(send(ADA, "start").message())
                .isEqualTo("Your timer runs. 10 min were added to ticket #1, where it ran before.");
        assertThat(send(BOB, "start").message()).isEqualTo("Ihre Stoppuhr läuft.");

        ticket = first;
        assertThat(total()).isEqualTo("10 min");
    }

    @Test
    void aForgottenTimerCountsNoLongerThanAllowed() throws Exception {
        send(ADA, "start");
        desk.clock().advance(Duration.ofDays(3));

        assertThat(send(ADA, "stop").message()).startsWith("10 h 0 min were added: your timer ran longer");
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45 min",
        "1:30, 1 h 30 min",
        "1h 30m, 1 h 30 min",
        "1h, 1 h 0 min",
        "1.5h, 1 h 30 min",
        "'1,5 h', 1 h 30 min",
        "90 min, 1 h 30 min",
        "24h, 24 h 0 min",
        "' 7m ', 7 min"
    })
    void timeCanBeWrittenInManyWays(String typed, String total) throws Exception {
        assertThat(add(ADA, typed, "").done()).isTrue();

        assertThat(total()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "25h", "1:75", "an hour", "99999", "1e3", "1h 30m 10s", "٤٥"})
    void whatIsNoTimeIsRefused(String typed) throws Exception {
        assertThat(add(ADA, typed, "").done()).isFalse();

        assertThat(total()).isEqualTo("nothing yet");
    }

    @Test
    void daysToComeAndLongGoneAreRefused() throws Exception {
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);

        assertThat(add(ADA, "5", today.plusDays(1).toString()).done()).isFalse();
        assertThat(add(ADA, "5", today.minusYears(2).toString()).done()).isFalse();
        assertThat(add(ADA, "5", "yesterday").done()).isFalse();
        assertThat(add(ADA, "5", today.minusDays(1).toString()).done()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"To the minute, 7 min", "Up to 5 minutes, 10 min", "Up to 6 minutes, 12 min", "Up to 1 hour, 1 h 0 min"
    })
    void entriesAreRoundedAsSet(String rounding, String total) throws Exception {
        desk.set("rounding", rounding);

        add(ADA, "7", "");

        assertThat(total()).isEqualTo(total);
    }

    @Test
    void onlyOnesOwnEntriesCanBeRemoved() throws Exception {
        add(ADA, "30", "");
        String entry =
                panel(ADA).forms().get(2).fields().get(0).choices().get(0).value();

        assertThat(panel(BOB).forms()).hasSize(2);
        assertThat(send(BOB, "remove", Map.of("entry", entry)).done()).isFalse();
        assertThat(total()).isEqualTo("30 min");
        assertThat(send(ADA, "remove", Map.of("entry", entry)).done()).isTrue();
        assertThat(total()).isEqualTo("nothing yet");
        assertThat(send(ADA, "remove", Map.of("entry", entry)).done()).isFalse();
    }

    @Test
    void aTicketHasRoomForFiftyEntries() throws Exception {
        for (int number = 0; number < 50; number++) {
            assertThat(add(ADA, "1", "").done()).isTrue();
        }

        assertThat(add(ADA, "1", "").done()).isFalse();
        send(ADA, "start");
        assertThat(send(ADA, "stop").done()).isFalse();
        assertThat(total()).isEqualTo("50 min");
    }

    @Test
    void noTimerIsTrappedOnATicketThatIsFull() throws Exception {
        send(ADA, "start");
        for (int i = 0; i < 50; i++) {
            add(BOB, "5", "");
        }
        desk.clock().advance(Duration.ofMinutes(5));
        assertThat(send(ADA, "stop")).isEqualTo(FormAnswer.refused("This ticket has as many entries as it can have."));
        assertThat(send(BOB, "start").done()).isFalse();
        Ticket full = ticket;
        ticket = desk.customerWrites("Another", "one");
        assertThat(send(ADA, "start").message()).startsWith("Your timer runs on ticket #1, which has as many entries");

        ticket = full;
        assertThat(panel(ADA).forms().get(1).action()).isEqualTo("discard");
        assertThat(send(ADA, "discard").done()).isTrue();
        assertThat(send(ADA, "discard").done()).isFalse();
        ticket = desk.customerWrites("A third", "one");
        assertThat(send(ADA, "start").message()).isEqualTo("Your timer runs.");
    }

    @Test
    void theCardShowsTheHoursOfTheWeekByOperator() throws Exception {
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        add(ADA, "30", "");
        add(BOB, "1:45", "");
        ticket = desk.customerWrites("Another", "one");
        add(ADA, "15", "");
        add(ADA, "8h", today.minusDays(8).toString());

        Card card = desk.dashboardCards().open(ADA).orElseThrow();

        assertThat(card.value()).isEqualTo("2.5 h");
        assertThat(card.note()).startsWith("on 2 tickets since");
        assertThat(card.series()).extracting(Card.Point::label).containsExactly("Bob", "Ada");
        assertThat(card.series()).extracting(Card.Point::shown).containsExactly("1.8 h", "0.8 h");
    }

    @Test
    void theTableHasEveryEntryOfItsTime() throws Exception {
        LocalDate today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        send(ADA, "add", Map.of("duration", "90", "note", "=SUM(A1)\n  call"));
        add(BOB, "20", today.minusMonths(1).toString());

        Table table = desk.dashboardCards().table("this-month", ADA);

        assertThat(table.header()).startsWith("Date", "Ticket", "Subject");
        assertThat(table.rows())
                .singleElement()
                .isEqualTo(java.util.List.of(
                        today.toString(),
                        "1",
                        "Parcel is late",
                        "Ada Lovelace",
                        "Ada",
                        "90",
                        "1.50",
                        "=SUM(A1) call",
                        "Entered"));
        assertThat(desk.dashboardCards().table("last-month", BOB).rows()).hasSize(1);
        assertThat(desk.dashboardCards().table("twelve-months", BOB).rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "vi"})
    void everyTextIsInEveryLanguage(String language) throws Exception {
        assertThat(ownTexts(language)).isEqualTo(texts("en").keySet());
        assertThat(panel(new Viewer("ada", "Ada", language, ZoneOffset.UTC)).title())
                .isEqualTo(texts(language).getProperty("panel.title"));
    }

    @Test
    void theLanguageOfTheNextReleaseIsComplete() throws Exception {
        Properties french = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/newer/addon/texts/fr.properties"))) {
            french.load(reader);
        }

        assertThat(french.keySet()).isEqualTo(texts("en").keySet());
    }

    private FormAnswer send(Viewer by, String action) throws Exception {
        return send(by, action, Map.of());
    }

    private FormAnswer send(Viewer by, String action, Map<String, String> values) throws Exception {
        return desk.ticketPanels().send(ticket, action, by, values);
    }

    private FormAnswer add(Viewer by, String duration, String day) throws Exception {
        return send(by, "add", Map.of("duration", duration, "date", day));
    }

    private Panel panel(Viewer viewer) throws Exception {
        return desk.ticketPanels().open(ticket, viewer).orElseThrow();
    }

    private String total() throws Exception {
        return panel(ADA).rows().get(0).value();
    }

    /** Those of the settings and of the listing are in English in the schema and the manifest. */
    private static Set<Object> ownTexts(String language) throws Exception {
        Set<Object> keys = new HashSet<>(texts(language).keySet());
        keys.removeIf(key -> key.equals("summary") || key.toString().startsWith("settings."));
        return keys;
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("texts/" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
