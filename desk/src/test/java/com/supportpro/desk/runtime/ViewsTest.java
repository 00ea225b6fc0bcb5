package com.supportpro.desk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Toast;
import com.supportpro.desk.tickets.Message;
import com.supportpro.desk.tickets.Ticket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What add-ons show, and that nothing they show or do harms the pages around it. */
class ViewsTest extends RuntimeFixture {

    private static final String PANEL = "context.ticketPanels().show((ticket, viewer) -> ";
    private static final String CARD = "context.dashboardCards().show(viewer -> ";

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

    private final String operator = UUID.randomUUID().toString();
    private Ticket ticket;

    @BeforeEach
    void aTicketAndAnOperator() {
        jdbc.sql("truncate operator cascade").update();
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at)"
                        + " values (:id::uuid, 'admin@desk.example', 'Ada', 'x', 'Administrator', now())")
                .param("id", operator)
                .update();
        ticket = ticket("", "Parcel is late");
    }

    @Test
    void aPanelShowsItsRowsAndFormsAsText() throws Exception {
        start(
                PANEL + "Optional.of(new Panel(\"Time <b>spent</b>\", List.of(Row.plain(\"Of #\" + ticket.number(),"
                        + " viewer.name()), new Row(\"State\", \"<script>alert(1)</script>\", Tone.BAD)),"
                        + " List.of(new Form(\"add\", \"Add time\", List.of(Field.text(\"minutes\", \"Minutes\").holding(\"\\\" onfocus=x\")))))));");

        mvc.perform(get(page()).with(agent("tickets.read", "tickets.write")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Time &lt;b>spent&lt;/b>")))
                .andExpect(content().string(containsString("Of #" + ticket.number())))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("value=\"\" onfocus"))))
                .andExpect(content().string(containsString(page() + "/panels/test/sample/add")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ throw new IllegalStateException(\"broken\"); }",
                "{ Thread.sleep(60_000); return Optional.empty(); }",
                "{ for (int n = 0; ; n++) { if (n == 7 && Thread.interrupted()) { return null; } } }",
                "null",
                "Optional.of(new Panel(null, List.of(), List.of()))",
                "Optional.of(new Panel(\"x\", List.of(), List.of(Form.button(\"../../logout\", \"Click\"))))",
                "{ throw new StackOverflowError(); }"
            })
    void aPanelThatFailsLeavesANoteAndTheTicket(String answer) throws Exception {
        start(PANEL + answer + ");");

        mvc.perform(get(page()).with(agent("tickets.read")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Parcel is late")))
                .andExpect(content().string(containsString("Sample did not answer")));
        assertThat(running.code(TestAddon.id("sample")).orElseThrow().errors()).isEqualTo(1);
    }

    @Test
    void aPanelOfAnySizeIsCutToItsBounds() throws Exception {
        start("String big = \"y\".repeat(1 << 20); List<Row> rows = new ArrayList<>();"
                + "for (int n = 0; n < 5000; n++) { rows.add(new Row(big, big, Tone.GOOD)); }"
                + PANEL + "Optional.of(new Panel(big, rows, List.of())));");

        String html = mvc.perform(get(page()).with(agent("tickets.read")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(html.length()).isLessThan(60_000);
        assertThat(html).contains("y".repeat(79) + "…").doesNotContain("did not answer");
    }

    @Test
    void aFormReachesTheAddonWithWhoSentIt() throws Exception {
        start("context.ticketPanels().on(\"add\", form -> {"
                + "context.storage().put(\"sent\", form.by().name() + \" \" + form.ticket().number() + \" \" + new TreeMap<>(form.values()));"
                + "return FormAnswer.done(\"Kept <i>it</i>\"); });");

        mvc.perform(post(page() + "/panels/test/sample/add")
                        .with(agent("tickets.read", "tickets.write"))
                        .with(csrf())
                        .param("minutes", " 15 ")
                        .param("UPPER", "not a field")
                        .param("note", "z".repeat(5_000)))
                .andExpect(redirectedUrl(page()))
                .andExpect(flash().attribute("toast", Toast.success("Kept <i>it</i>")));

        String sent = stored("sample").get(0);
        assertThat(sent)
                .startsWith("sent=Ada " + ticket.number() + " {minutes=15, note=zzz")
                .hasSizeLessThan(4_100);
    }

    @Test
    void aFormNeedsThePermissionToWriteToTickets() throws Exception {
        start(
                "context.ticketPanels().on(\"add\", form -> { context.storage().put(\"sent\", \"\"); return FormAnswer.done(\"\"); });");

        mvc.perform(post(page() + "/panels/test/sample/add")
                        .with(agent("tickets.read"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(page() + "/panels/test/sample/add").with(agent("tickets.read", "tickets.write")))
                .andExpect(status().isForbidden());
        mvc.perform(post(page() + "/panels/test/sample/other")
                        .with(agent("tickets.read", "tickets.write"))
                        .with(csrf()))
                .andExpect(status().isNotFound());

        assertThat(stored("sample")).isEmpty();
    }

    @Test
    void aFormThatFailsSaysSo() throws Exception {
        start("context.ticketPanels().on(\"add\", form -> null);");

        mvc.perform(post(page() + "/panels/test/sample/add")
                        .with(agent("tickets.read", "tickets.write"))
                        .with(csrf()))
                .andExpect(redirectedUrl(page()))
                .andExpect(flash().attribute(
                                "toast",
                                Toast.error("The add-on did not answer; nothing may have been done. Try again.")));
    }

    @Test
    void aCardShowsItsFigureAndSeries() throws Exception {
        start(CARD + "Optional.of(new Card(\"Mood\", \"4.5\", \"of 5 <u>\", Card.Shape.TREND, List.of("
                + "new Card.Point(\"Mon\", 2, \"2\"), new Card.Point(\"Tue\", Double.NaN, \"?\"), new Card.Point(\"Wed\", 4, \"4\")),"
                + " List.of(new Card.Download(\"all\", \"CSV\")))));");

        mvc.perform(get("/operator").with(agent("tickets.read")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4.5")))
                .andExpect(content().string(containsString("of 5 &lt;u&gt;")))
                .andExpect(content().string(containsString("height=\"20.0\"")))
                .andExpect(content().string(containsString("/operator/addons/test/sample/downloads/all")));
        mvc.perform(get("/operator").with(agent("addons.manage")))
                .andExpect(content().string(not(containsString("4.5"))));
    }

    @Test
    void aCardThatHangsLeavesANoteAndTheDashboard() throws Exception {
        start(CARD + "{ Thread.sleep(60_000); return null; });");

        mvc.perform(get("/operator").with(agent("tickets.read")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sample did not answer")))
                .andExpect(content().string(containsString("Open tickets")));
    }

    @Test
    void aTableIsCsvThatNoSpreadsheetRuns() throws Exception {
        start("context.dashboardCards().download(\"all\", viewer -> new Table(List.of(\"Who\", \"Hours\"),"
                + "List.of(List.of(\"=HYPERLINK(1)\", \"-1.5\"), List.of(\"O'\\\"Neil, A.\", \"2\"))));");

        mvc.perform(get("/operator/addons/test/sample/downloads/all").with(agent("tickets.read")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"sample-all.csv\""))
                .andExpect(
                        content()
                                .string(
                                        "\uFEFF\"Who\",\"Hours\"\r\n\"'=HYPERLINK(1)\",\"-1.5\"\r\n\"O'\"\"Neil, A.\",\"2\"\r\n"));
        mvc.perform(get("/operator/addons/test/sample/downloads/all").with(agent("addons.manage")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/operator/addons/test/sample/downloads/none").with(agent("tickets.read")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLinkOpensItsPageUntilItsTimeIsOver() throws Exception {
        start(
                "context.pages().show(\"rate\", request -> PublicPage.of(\"About <\" + request.about() + \">\", \"sent: \" + request.sent()"
                        + " + \" \" + request.value(\"score\")).with(new Form(\"send\", \"Send\", List.of(Field.text(\"score\", \"Score\")))));"
                        + link("rate", "7"));
        String link = storedLink();

        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("About &lt;7&gt;")))
                .andExpect(content().string(containsString("sent: false")));
        mvc.perform(post(link).param("score", "5"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sent: true 5")));

        clock.advance(Duration.ofDays(2));
        mvc.perform(get(link)).andExpect(status().isGone());
        mvc.perform(post(link)).andExpect(status().isGone());
    }

    @Test
    void aLinkThatWasChangedNeverReachesTheAddon() throws Exception {
        start("context.pages().show(\"rate\", request -> PublicPage.of(\"Reached\"));"
                + "context.pages().show(\"other\", request -> PublicPage.of(\"Reached\"));" + link("rate", "7"));
        String link = storedLink();
        char last = link.charAt(link.length() - 3);

        for (String forged : List.of(
                link.substring(0, link.length() - 3) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 2),
                link.replace("/rate/", "/other/"),
                link.replace("/sample/", "/another/"),
                "/pages/test/sample/rate/AAAA")) {
            mvc.perform(get(forged))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("Reached"))));
        }
        runtime.stop(TestAddon.id("sample"));
        mvc.perform(get(link)).andExpect(status().isServiceUnavailable());
    }

    @Test
    void aReplyOfAnAddonIsSentOnceAndLeavesTheStatus() throws Exception {
        tickets.move(ticket.number(), com.supportpro.desk.tickets.TicketStatus.SOLVED);
        start("for (int n = 0; n < 2; n++) { context.tickets().reply(" + ticket.number()
                + "L, new com.supportpro.addon.ticket.NewReply(\"survey\", \"The team\", \"How was it?\")); }");

        assertThat(tickets.messages(ticket.number())).extracting(Message::text).containsExactly("Hello", "How was it?");
        assertThat(tickets.messages(ticket.number()).get(1).fromOperator()).isTrue();
        assertThat(tickets.find(ticket.number()).orElseThrow().status())
                .isEqualTo(com.supportpro.desk.tickets.TicketStatus.SOLVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "context.ticketPanels().show((ticket, viewer) -> Optional.empty());",
                "context.dashboardCards().show(viewer -> Optional.empty());",
                "context.pages().link(\"rate\", \"\", Instant.now());",
                "context.tickets().reply(1001, new com.supportpro.addon.ticket.NewReply(\"a\", \"b\", \"c\"));"
            })
    void whatTheManifestDoesNotDeclareIsRefused(String statement) throws Exception {
        assertThat(runtime.start(TestAddon.in(folder)
                        .may("tickets.read")
                        .starts(statement)
                        .build()))
                .hasValueSatisfying(why -> assertThat(why).contains("PermissionMissingException"));
    }

    @Test
    void aValueIsReplacedOnlyWhereNobodyWasFaster() throws Exception {
        start("var s = context.storage(); boolean[] done = {s.replace(\"k\", Optional.empty(), \"1\"),"
                + "s.replace(\"k\", Optional.empty(), \"2\"), s.replace(\"k\", Optional.of(\"0\"), \"3\"),"
                + "s.replace(\"k\", Optional.of(\"1\"), \"4\")}; s.put(\"done\", Arrays.toString(done));");

        assertThat(stored("sample")).containsExactly("done=[true, false, false, true]", "k=4");
    }

    private void start(String statements) throws Exception {
        assertThat(runtime.start(TestAddon.in(folder)
                        .may("tickets.read", "tickets.reply", "tickets.panel", "dashboard.cards", "pages.public")
                        .starts(statements)
                        .build()))
                .isEmpty();
    }

    private String link(String name, String about) {
        return "context.storage().put(\"link\", context.pages().link(\"" + name + "\", \"" + about
                + "\", context.clock().instant().plus(Duration.ofDays(1))));";
    }

    private String storedLink() {
        return stored("sample").get(0).replace("link=https://desk.example", "");
    }

    private String page() {
        return "/operator/tickets/" + ticket.number();
    }

    private RequestPostProcessor agent(String... permissions) {
        jdbc.sql("insert into role (name, built_in, permissions) values ('Test', false, :may)"
                        + " on conflict (name) do update set permissions = excluded.permissions")
                .param("may", permissions)
                .update();
        jdbc.sql("update operator set role = 'Test'").update();
        CurrentOperator current = new CurrentOperator("admin@desk.example", "Ada", operator, Set.of(permissions));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                current,
                null,
                Arrays.stream(permissions).map(SimpleGrantedAuthority::new).toList()));
    }
}
