package com.supportpro.addons.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.Health;
import com.supportpro.addon.TryLaterException;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.addon.settings.SettingsCheck;
import com.supportpro.addon.settings.SettingsCheck.Outcome;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.testkit.addon.FakeDesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifierPluginTest {

    private static final String URL = "https://hooks.chat.example/services/T1/B2/secret";

    private final NotifierPlugin plugin = new NotifierPlugin();
    private FakeDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(Path.of("src/main/addon")).set("url", URL);
        plugin.start(desk);
    }

    @Test
    void aNewTicketIsPosted() throws Exception {
        desk.http().answers(200, "ok");

        desk.customerWrites("Parcel is late", "Where is it?");

        HttpCall call = onlyCall();
        assertThat(call.url()).isEqualTo(URI.create(URL));
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.headers()).containsEntry("Content-Type", "application/json");
        assertThat(text())
                .isEqualTo(
                        "*New ticket* <https://desk.example/operator/tickets/1|#1 Parcel is late> from Ada Lovelace");
    }

    @Test
    void messagesAndStatusesArePosted() throws Exception {
        desk.set("statuses", true).set("opened", false);
        Ticket ticket = desk.customerWrites("Parcel is late", "Where is it?");

        desk.http().answers(200, "ok").answers(200, "ok").answers(200, "ok");
        desk.operatorReplies(ticket, "On its way");
        desk.customerReplies(ticket, "Thanks");
        desk.moves(ticket, Ticket.Status.SOLVED);

        String link = "<https://desk.example/operator/tickets/1|#1 Parcel is late>";
        assertThat(desk.http().calls())
                .extracting(this::text)
                .containsExactly(
                        "*New message* on " + link + " by Grace Hopper (operator)",
                        "*New message* on " + link + " by Ada Lovelace (customer)",
                        link + " is now *solved*, it was open");
    }

    @Test
    void statusesAreNotPostedUntilChosen() throws Exception {
        desk.set("opened", false);

        desk.moves(desk.customerWrites("s", "t"), Ticket.Status.PENDING);

        assertThat(desk.http().calls()).isEmpty();
    }

    @Test
    void textsAreQuotedOnlyWhereChosen() throws Exception {
        desk.set("quote", true).http().answers(200, "ok");

        desk.customerWrites("s", "first <b>line</b>\n> second & last");

        assertThat(text()).endsWith("\n> first &lt;b&gt;line&lt;/b&gt;\n> &gt; second &amp; last");
    }

    @Test
    void nobodyShoutsThroughASubject() throws Exception {
        desk.http().answers(200, "ok");

        desk.customerWrites("<!channel> |Tom & Jerry>\nhttps://evil.example", "t");

        assertThat(text())
                .contains("|#1 &lt;!channel&gt; /Tom &amp; Jerry&gt; https://evil.example>")
                .doesNotContain("<!channel>");
    }

    @Test
    void longTextsAreShortened() throws Exception {
        desk.set("quote", true).http().answers(200, "ok");

        desk.customerWrites("😀".repeat(125), "&".repeat(100_000));

        assertThat(text().length()).isLessThan(4_000);
        assertThat(text()).contains("😀…>").endsWith("&amp;…");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void whatMayWorkLaterIsThrownSoThatTheDeskDeliversAgain(int status) {
        desk.http().answers(status, "slow down");

        assertThatThrownBy(() -> desk.customerWrites("s", "t"))
                .isInstanceOfSatisfying(
                        TryLaterException.class,
                        later -> assertThat(desk.texts()
                                        .text(
                                                "en",
                                                String.valueOf(later.getMessage()),
                                                later.arguments().toArray()))
                                .isEqualTo("the chat answered " + status + " (slow down)"));
        assertThat(desk.notes().warnings()).isEmpty();
    }

    @Test
    void noAnswerIsThrownToo() {
        desk.http().fails("timed out");

        assertThatThrownBy(() -> desk.customerWrites("s", "t"))
                .isInstanceOfSatisfying(
                        TryLaterException.class,
                        later -> assertThat(desk.texts()
                                        .text(
                                                "en",
                                                String.valueOf(later.getMessage()),
                                                later.arguments().toArray()))
                                .isEqualTo("the chat did not answer (timed out)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 404, 410})
    void whatIsRefusedForGoodIsNotedAndDropped(int status) throws Exception {
        desk.http().answers(status, "no_service\n\u001b[31m");

        desk.customerWrites("s", "t");

        assertThat(desk.notes().warnings())
                .containsExactly(
                        "What happened to ticket 1 was not posted: the chat answered " + status + " (no_service [31m)");
    }

    @Test
    void anAddressThatIsNoneIsNotedAndDropped() throws Exception {
        desk.set("url", "mailto:ada@contoso.example");

        desk.customerWrites("s", "t");

        assertThat(desk.notes().warnings())
                .singleElement()
                .satisfies(note -> assertThat(note).endsWith("the address is no http or https address"));
    }

    @Test
    void withoutAnAddressItIsHealthyAndSaysOnceThatNothingIsPosted() throws Exception {
        desk.set("url", "");
        desk.customerWrites("s", "t");
        desk.customerWrites("s", "t");

        assertThat(plugin.probe()).isEqualTo(Health.healthy());
        assertThat(desk.http().calls()).isEmpty();
        assertThat(desk.notes().infos()).containsExactly("Nothing is posted until the address of the webhook is set.");
    }

    @Test
    void testingPostsAMessageToTheAddressThatWasTyped() {
        desk.http().answers(200, "ok");

        SettingsCheck check = desk.test(plugin, Map.of("url", "https://other.example/hook"));

        assertThat(check.outcome()).isEqualTo(Outcome.WORKS);
        assertThat(onlyCall().url()).isEqualTo(URI.create("https://other.example/hook"));
        assertThat(text()).startsWith("This is a test");
    }

    @Test
    void testingReportsWhatHappened() {
        desk.http().answers(404, "no_service").answers(503, "").fails("connect timed out");

        assertThat(tested(URL)).isEqualTo("Nothing was posted: the chat answered 404 (no_service).");
        assertThat(tested(URL)).isEqualTo("Nothing was posted, try again later: the chat answered 503.");
        assertThat(tested(URL)).startsWith("There was no answer from that address (connect timed out).");
        assertThat(tested("")).isEqualTo("Enter the address of the webhook.");
        assertThat(tested("not an address")).isEqualTo("Nothing was posted: the address is no http or https address.");
    }

    @Test
    void testingBeforeTheStartAsksToActivateFirst() {
        SettingsCheck check = desk.test(new NotifierPlugin(), Map.of("url", URL));

        assertThat(check).isEqualTo(SettingsCheck.fails("Activate the add-on first."));
    }

    private String tested(String url) {
        SettingsCheck check = desk.test(plugin, Map.of("url", url));
        assertThat(check.outcome()).isEqualTo(Outcome.FAILS);
        return check.message();
    }

    private HttpCall onlyCall() {
        assertThat(desk.http().calls()).hasSize(1);
        return desk.http().calls().get(0);
    }

    private String text() {
        return text(onlyCall());
    }

    private String text(HttpCall call) {
        return String.valueOf(desk.json().read(call.body()).get("text"));
    }
}
