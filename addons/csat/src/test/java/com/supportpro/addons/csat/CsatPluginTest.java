package com.supportpro.addons.csat;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.addon.page.PublicPage;
import com.supportpro.addon.panel.Card;
import com.supportpro.addon.panel.Field;
import com.supportpro.addon.panel.Row;
import com.supportpro.addon.panel.Tone;
import com.supportpro.addon.panel.Viewer;
import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsatPluginTest {

    private static final Path FOLDER = Path.of("src/main/addon");
    private static final Viewer ADA = new Viewer("ada", "Ada", "en", ZoneOffset.UTC);

    private FakeDesk desk;
    private Ticket ticket;

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(FOLDER).set("ask", "At once");
        new CsatPlugin().start(desk);
        ticket = desk.customerWrites("Parcel is late", "Where is it?");
    }

    @Test
    void aSolvedTicketsCustomerIsAskedOnce() throws Exception {
        solve();
        desk.moves(ticket, Ticket.Status.OPEN);
        solve();

        assertThat(asked())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .startsWith("Your request “Parcel is late” was solved.")
                        .contains("\n\nhttps://desk.example/pages/1\n\n"));
        assertThat(asked().get(0).author()).isEqualTo("Example desk");
    }

    @Test
    void theWordsAndTheSenderAreTheDesks() throws Exception {
        desk.set("words", "How was it?").set("sender", "The crew");

        solve();

        assertThat(asked().get(0).author()).isEqualTo("The crew");
        assertThat(asked().get(0).text()).startsWith("How was it?\n\nhttps://desk.example/pages/1");
    }

    @Test
    void aTicketThatIsOpenedAgainInTimeIsNotAskedAbout() throws Exception {
        desk.set("ask", "After 1 day");
        solve();
        desk.moves(ticket, Ticket.Status.OPEN);

        desk.clock().advance(Duration.ofDays(2));
        desk.schedules().run("ask");
        assertThat(asked()).isEmpty();

        desk.set("ask", "After 1 hour");
        solve();
        desk.schedules().run("ask");
        assertThat(asked()).isEmpty();

        desk.clock().advance(Duration.ofMinutes(61));
        desk.schedules().run("ask");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void whatCannotBeSentIsSaidBesideTheTicket() throws Exception {
        desk.tickets().silence();

        solve();

        assertThat(rows()).singleElement().extracting(Row::tone).isEqualTo(Tone.WARNING);
    }

    @Test
    void aRatingStandsBesideTheTicketAndCanBeChangedForADay() throws Exception {
        solve();
        assertThat(rows()).extracting(Row::label).containsExactly("Asked on", "Rating");

        assertThat(rate("2", " too <b>slow</b> ").notice()).isEqualTo("Thank you! Your rating was saved.");
        assertThat(rows()).extracting(Row::value).startsWith("★★☆☆☆ 2/5", "too <b>slow</b>");
        desk.clock().advance(Duration.ofHours(23));
        rate("5", "");
        assertThat(rows().get(0).value()).isEqualTo("★★★★★ 5/5");

        desk.clock().advance(Duration.ofHours(2));
        assertThat(rate("1", "").title()).isEqualTo("Thank you for your rating");
        assertThat(rows().get(0).value()).isEqualTo("★★★★★ 5/5");
        assertThat(card().note()).isEqualTo("of 5 on average, 1 rating in the last 30 days");
    }

    @Test
    void whoeverMerelyOpensTheLinkDoesNotRate() throws Exception {
        solve();

        PublicPage page = desk.pages().open(link(), "en").orElseThrow();

        assertThat(page.title()).isEqualTo("How satisfied are you with our help?");
        assertThat(page.form().orElseThrow().fields())
                .extracting(Field::type)
                .containsExactly(Field.Type.BUTTONS, Field.Type.LONG_TEXT);
        assertThat(rows()).extracting(Row::value).contains("no answer yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "good", "5 ", "٣"})
    void nothingButAChoiceIsARating(String score) throws Exception {
        solve();

        PublicPage page =
                desk.pages().send(link(), Map.of("score", "x" + score)).orElseThrow();

        assertThat(page.tone()).isEqualTo(Tone.WARNING);
        assertThat(card().value()).isEqualTo("–");
    }

    @Test
    void aLinkEndsWhenTheSettingsSay() throws Exception {
        desk.set("days", 3);
        solve();

        desk.clock().advance(Duration.ofDays(4));

        assertThat(desk.pages().open(link(), "en")).isEmpty();
    }

    @Test
    void theCardCountsTheLastThirtyDays() throws Exception {
        solve();
        rate("5", "");
        desk.clock().advance(Duration.ofDays(1));
        ticket = desk.customerWrites("Another", "one");
        solve();
        desk.pages().send("https://desk.example/pages/2", Map.of("score", "2"));

        assertThat(card().value()).isEqualTo("3.5");
        assertThat(card().series()).hasSize(30);
        assertThat(card().series()).extracting(Card.Point::value).endsWith(5.0, 2.0);
        desk.set("scale", "Good or bad");
        assertThat(card().value()).isEqualTo("50%");

        desk.clock().advance(Duration.ofDays(61));
        assertThat(card().value()).isEqualTo("–");
        desk.schedules().run("forget");
        assertThat(desk.storage().keys("day/", 10)).isEmpty();
        assertThat(rows().get(0).value()).isEqualTo("★★☆☆☆ 2/5");
    }

    @Test
    void theRatingsOfManyTicketsStayApart() throws Exception {
        for (int number = 0; number < 90; number++) {
            ticket = desk.customerWrites("Ticket " + number, "text");
            solve();
            desk.pages().send("https://desk.example/pages/" + (number + 1), Map.of("score", "" + (1 + number % 5)));
        }

        assertThat(card().value()).isEqualTo("3");
        assertThat(desk.storage().keys("tickets/", 100)).hasSize(3);
        assertThat(desk.storage().keys("due/", 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "vi"})
    void everyTextIsInEveryLanguage(String language) throws Exception {
        assertThat(ownTexts(language)).isEqualTo(texts("en").keySet());
        solve();

        assertThat(desk.pages().open(link(), language).orElseThrow().title())
                .isEqualTo(texts(language).getProperty("title"));
    }

    private void solve() throws Exception {
        desk.moves(ticket, Ticket.Status.SOLVED);
    }

    private PublicPage rate(String score, String comment) throws Exception {
        return desk.pages()
                .send(link(), Map.of("score", score, "comment", comment))
                .orElseThrow();
    }

    private String link() {
        return "https://desk.example/pages/1";
    }

    private List<Message> asked() {
        return desk.tickets().messages(ticket.number()).stream()
                .filter(Message::fromOperator)
                .toList();
    }

    private List<Row> rows() throws Exception {
        return desk.ticketPanels().open(ticket, ADA).orElseThrow().rows();
    }

    private Card card() throws Exception {
        return desk.dashboardCards().open(ADA).orElseThrow();
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
