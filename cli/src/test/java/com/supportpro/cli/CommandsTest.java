package com.supportpro.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class CommandsTest {

    private static final String ITEM = """
            {"id":"acme/notifier","name":"Notifier","version":"1.0.0","state":"%s","reason":"%s","update":%s,"warning":""}""";
    private static final String PROBLEM = """
            {"type":"urn:supportpro:problem:%s","title":"%s","detail":"%s","status":409}""";
    private static final String OPERATION = """
            {"id":"7","action":"install","addon":"acme/notifier","version":"1.2.0","state":"%s","percent":50,
             "steps":[{"name":"download","state":"%s","message":"12 KB","progress":40}],"problem":%s}""";
    private static final String ACT = "/api/v1/addons/acme/notifier";

    @TempDir
    Path home;

    private FakeDesk desk;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean terminal;
    private String input = "";
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void aDesk() throws IOException {
        desk = new FakeDesk();
        environment.put("SUPPORTPRO_DESK_URL", desk.url());
        environment.put("SUPPORTPRO_TOKEN", "a-token");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsInstalledIsListedWithItsKind() {
        grids("ACTIVE", "", "\"1.1.0\"");

        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("acme/notifier", "plugin", "ACTIVE", "1.1.0");
        assertThat(desk.asked())
                .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer a-token"));
        assertThat(run("list", "--kind=plugin", "--json")).isZero();
        assertThat(json().at("/items/0/kind").asString()).isEqualTo("plugin");
        assertThat(run("list", "--kind=toy")).isEqualTo(2);
    }

    @Test
    void theCatalogueIsSearched() {
        desk.on("GET /api/v1/addons", 200, """
                {"total":1,"items":[{"id":"acme/notifier","kind":"plugin","installation":"ABSENT","summary":"Tells \\u001b[31mall",
                 "price":{"currency":"USD","cycles":[{"cycle":"MONTHLY","minorUnits":900}]}}]}""");

        assertThat(run("search", "tell", "all", "--kind=plugin", "--price=paid"))
                .isZero();
        assertThat(desk.requests().get(0)).contains("query=tell+all", "kind=plugin", "price=commercial");
        assertThat(out.toString())
                .contains("acme/notifier", "USD 9.00 monthly", "1 of 1")
                .doesNotContain("\u001b");
        assertThat(run("search", "--price=commercial")).isZero();
        assertThat(desk.requests().get(1)).contains("price=commercial");
        assertThat(run("search", "--price=dear")).isEqualTo(2);
        assertThat(run("search", "--kind=toy")).isEqualTo(2);
    }

    @Test
    void whatIsKeptOfWhatIsNotInstalledIsListedAndErased() {
        desk.on("GET /api/v1/kept-data", 200, """
                {"items":[{"addon":"acme/notifier","name":"Notifier","settings":2,"values":31,"bytes":4096}]}""")
                .on("POST /api/v1/kept-data/acme/notifier/erase", 200, "{\"erased\":\"acme/notifier\"}")
                .on(
                        "POST /api/v1/kept-data/acme/notifier/erase",
                        409,
                        PROBLEM.formatted("nothing-kept", "Nothing is kept of it.", "Uninstall it."));

        assertThat(run("kept", "list")).isZero();
        assertThat(out.toString()).contains("acme/notifier", "Notifier", "31", "4096");
        assertThat(run("kept", "erase", "acme/notifier")).isZero();
        assertThat(out.toString()).contains("What was kept of acme/notifier is erased.");
        assertThat(run("kept", "erase", "acme/notifier")).isEqualTo(3);
        assertThat(run("kept", "erase", "../audit")).isEqualTo(2);
    }

    @Test
    void anAddonIsShown() {
        desk.on("GET " + ACT, 200, """
                {"id":"acme/notifier","name":"Notifier","price":null,"actions":["install"],"tags":["a","b"]}""");

        assertThat(run("show", "acme/notifier")).isZero();
        assertThat(out.toString()).contains("Notifier", "free", "install", "a, b");
        assertThat(run("show", "acme/none")).isEqualTo(4);
        assertThat(run("show", "../secret")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"install", "update", "rollback", "activate", "deactivate", "uninstall"})
    void anActionIsAskedForAndFollowed(String action) {
        begun(action)
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("RUNNING", "RUNNING", "null"))
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("SUCCEEDED", "DONE", "null"));

        assertThat(run(action, "acme/notifier")).isZero();
        assertThat(out.toString())
                .contains("download: done (12 KB)", "Done. Version 1.2.0.")
                .doesNotContain("\r");
        assertThat(desk.requests())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void whatAnOperationWaitsForIsSaidOnce() {
        String waiting = "{\"id\":\"7\",\"state\":\"RUNNING\",\"steps\":[],\"waitsFor\":[{\"addon\":\"acme/base\"}]}";
        begun("install")
                .on("GET /api/v1/operations/7", 200, waiting)
                .on("GET /api/v1/operations/7", 200, waiting)
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("SUCCEEDED", "DONE", "null"));

        assertThat(run("install", "acme/notifier")).isZero();
        assertThat(out.toString()).containsOnlyOnce("waits for acme/base").contains("download: done");
    }

    @Test
    void onATerminalTheRunningStepIsShownInPlace() {
        terminal = true;
        begun("install")
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("RUNNING", "RUNNING", "null"))
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("SUCCEEDED", "DONE", "null"));

        assertThat(run("install", "acme/notifier")).isZero();
        assertThat(out.toString()).contains("\r", "download … 40 %");
    }

    @Test
    void whatIsAskedForStandsInTheBody() {
        begun("install");
        begun("uninstall");
        begun("update");

        assertThat(run("install", "acme/notifier", "--version=1.2.0", "--no-wait"))
                .isZero();
        assertThat(run("uninstall", "acme/notifier", "--erase", "--no-wait")).isZero();
        assertThat(run("update", "acme/notifier", "--consent=tickets.read,host:a", "--no-wait"))
                .isZero();
        assertThat(desk.asked())
                .extracting(FakeDesk.Asked::body)
                .containsExactly(
                        "{\"version\":\"1.2.0\"}", "{\"erase\":true}", "{\"consent\":[\"tickets.read\",\"host:a\"]}");
    }

    @Test
    void anOperationThatFailsSaysWhy() {
        String problem = PROBLEM.formatted("no-space", "The disk is full.", "Make room.");
        begun("install").on("GET /api/v1/operations/7", 200, OPERATION.formatted("ROLLED_BACK", "FAILED", problem));

        assertThat(run("install", "acme/notifier")).isEqualTo(1);
        assertThat(out.toString()).contains("everything is as it was before");
        assertThat(err.toString()).contains("The disk is full.", "Make room.");
    }

    @Test
    void everythingIsUpdatedWithOneReport() {
        String batch = """
                {"id":"9","items":[{"addon":"acme/one","version":"1.1.0","state":"%s","problem":""},
                 {"addon":"acme/greedy","version":"2.0.0","state":"REFUSED","problem":"It wants more."}]}""";
        desk.on("POST /api/v1/addons/update-all", 202, batch.formatted("RUNNING"))
                .on("GET /api/v1/update-batches/9", 200, batch.formatted("RUNNING"))
                .on("GET /api/v1/update-batches/9", 200, batch.formatted("SUCCEEDED"));

        assertThat(run("update", "--all", "--consent=acme/one=tickets.read")).isEqualTo(3);
        assertThat(out.toString()).contains("acme/one 1.1.0: succeeded", "refused (It wants more.)");
        assertThat(desk.asked().get(0).body()).isEqualTo("{\"consent\":[\"acme/one=tickets.read\"]}");
        assertThat(run("update", "--all", "--json")).isEqualTo(3);
        assertThat(json().at("/items/1/state").asString()).isEqualTo("REFUSED");
        assertThat(run("update")).isEqualTo(2);
        assertThat(run("update", "acme/notifier", "--all")).isEqualTo(2);
    }

    @Test
    void whatHasEndedIsToldWhileOthersAreStillUpdated() {
        terminal = true;
        String batch = """
                {"id":"9","items":[{"addon":"acme/one","version":"1.1.0","state":"%s","percent":40,"problem":""},
                 {"addon":"acme/two","version":"2.0.0","state":"%s","percent":70,"problem":""}]}""";
        desk.on("POST /api/v1/addons/update-all", 202, batch.formatted("RUNNING", "RUNNING"))
                .on("GET /api/v1/update-batches/9", 200, batch.formatted("RUNNING", "SUCCEEDED"))
                .on("GET /api/v1/update-batches/9", 200, batch.formatted("SUCCEEDED", "SUCCEEDED"));

        assertThat(run("update", "--all")).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "acme/two 2.0.0: succeeded", "1 of 2 have ended; acme/one 40 %", "acme/one 1.1.0: succeeded")
                .containsOnlyOnce("acme/two 2.0.0: succeeded");
    }

    @Test
    void whenNothingIsNewerThereIsNothingToUpdate() {
        desk.on("POST /api/v1/addons/update-all", 200, "{\"items\":[]}");

        assertThat(run("update", "--all")).isZero();
        assertThat(out.toString()).contains("up to date");
    }

    @Test
    void aPlanIsShownAndAgreedTo() {
        desk.on("GET " + ACT + "/plan", 200, """
                {"steps":[{"act":"install","text":"Install Base 1.0.0","reason":"for Notifier","neededBy":["Notifier"]}],
                 "consents":[{"word":"acme/base=tickets.read","text":"I agree: Base may read tickets"},
                  {"word":"acme/base=host:${settings.url}","text":"I agree: Base may call"}]}""");
        begun("install");

        assertThat(run("plan", "install", "acme/notifier", "--version=1.2.0")).isZero();
        assertThat(desk.requests().get(0)).endsWith("plan?action=install&version=1.2.0");
        assertThat(out.toString())
                .contains(
                        "Install Base 1.0.0",
                        "for Notifier",
                        "--along  (",
                        "--consent acme/base=tickets.read  (I agree: Base may read tickets)",
                        "--consent 'acme/base=host:${settings.url}'");
        assertThat(run("install", "acme/notifier", "--along", "--no-wait")).isZero();
        assertThat(desk.asked().get(1).body()).isEqualTo("{\"along\":true}");
        assertThat(run("install", "acme/notifier", "--along", "--consent", "acme/base=tickets.read", "--no-wait"))
                .isZero();
        assertThat(desk.asked().get(2).body()).isEqualTo("{\"along\":true,\"consent\":[\"acme/base=tickets.read\"]}");
        assertThat(run("plan", "explode", "acme/notifier")).isEqualTo(2);
    }

    @Test
    void whatAnUpdateChangesStandsInItsPlan() {
        String plan = """
                {"steps":[{"act":"update","text":"Update Notifier from 1.0.0 to 1.1.0","reason":"asked for"}],"consents":[],
                 "changes":{"from":"1.0.0","to":"1.1.0","settings":%s,
                  "news":[{"version":"1.1.0","security":true,"changelog":"## New\\n\\n- Keeps messages"}],
                  "requires":[{"addon":"acme/base","name":"Base","version":">=1.0.0","installed":"1.2.0"}]}}""";
        desk.on("GET " + ACT + "/plan", 200, plan.formatted("""
                        {"needed":[{"name":"key","title":"Key","required":true}],"offered":[],"dropped":[]}"""))
                .on("GET " + ACT + "/plan", 200, plan.formatted("null"));

        assertThat(run("plan", "update", "acme/notifier")).isZero();
        assertThat(out.toString())
                .contains(
                        "1.1.0 (security):",
                        "  - Keeps messages",
                        "settings, it now needs: Key (key)",
                        "requires Base >=1.0.0, of which 1.2.0 is installed");
        assertThat(run("plan", "update", "acme/notifier")).isZero();
        assertThat(out.toString()).contains("settings: not known yet");
    }

    @Test
    void releasesArePinnedAndSkipped() {
        for (String what : List.of("pin", "unpin", "skip", "unskip")) {
            desk.on("POST " + ACT + "/updates/" + what, 200, "{\"pinned\":\"1.2.0\",\"skipped\":null}");
        }

        assertThat(run("pin", "acme/notifier", "--version=1.2.0")).isZero();
        assertThat(out.toString()).contains("1.2.0");
        assertThat(run("unpin", "acme/notifier")).isZero();
        assertThat(run("skip", "acme/notifier")).isEqualTo(2);
        assertThat(run("skip", "acme/notifier", "--version=2.0.0")).isZero();
        assertThat(run("unskip", "acme/notifier")).isZero();
        assertThat(desk.asked())
                .extracting(FakeDesk.Asked::body)
                .containsExactly("{\"version\":\"1.2.0\"}", "{}", "{\"version\":\"2.0.0\"}", "{}");
    }

    @Test
    void theAuditIsHandedOut() {
        desk.on("GET /api/v1/audit/export", 200, "application/x-ndjson", "{\"number\":1}\n");

        assertThat(run("audit", "export")).isZero();
        assertThat(out.toString()).isEqualTo("{\"number\":1}\n");
        assertThat(run("audit", "export", "-o", home.resolve("audit.jsonl").toString()))
                .isZero();
        assertThat(home.resolve("audit.jsonl")).hasContent("{\"number\":1}\n");
        assertThat(run("audit", "export", "--format=pdf")).isEqualTo(2);
    }

    @Test
    void settingsAreReadEnteredAndTried() throws IOException {
        String answer = "{\"url\":\"https://a.example\",\"token\":{\"set\":true}}";
        desk.on("GET " + ACT + "/settings", 200, answer)
                .on("PUT " + ACT + "/settings", 200, answer)
                .on("POST " + ACT + "/settings/test", 200, "{\"outcome\":\"FAILS\",\"message\":\"Nobody there\"}");
        Path secret = Files.writeString(home.resolve("secret"), "hush\n");
        input = "from input";

        assertThat(run("settings", "get", "acme/notifier")).isZero();
        assertThat(out.toString()).contains("url=https://a.example", "token=(secret, set)");
        assertThat(run("settings", "set", "acme/notifier", "url=a=b", "token=@" + secret, "code=@-", "old="))
                .isZero();
        assertThat(desk.asked().get(1).body())
                .isEqualTo("{\"url\":\"a=b\",\"token\":\"hush\",\"code\":\"from input\",\"old\":null}");
        assertThat(run("settings", "test", "acme/notifier", "url=x")).isEqualTo(1);
        assertThat(out.toString()).contains("Nobody there");
        assertThat(run("settings", "set", "acme/notifier", "nonsense")).isEqualTo(2);
        assertThat(run("settings", "set", "acme/notifier")).isEqualTo(2);
    }

    @Test
    void mistakesInSettingsAreListed() {
        desk.on("PUT " + ACT + "/settings", 422, """
                {"type":"urn:supportpro:problem:invalid","detail":"Nothing was saved; see the errors",
                 "errors":[{"field":"url","message":"Enter an address."}]}""");

        assertThat(run("settings", "set", "acme/notifier", "url=x")).isEqualTo(3);
        assertThat(err.toString()).contains("Nothing was saved", "url: Enter an address.");
    }

    @Test
    void aFileIsApplied() throws IOException {
        desk.on("POST /api/v1/desired-state/apply", 202, """
                {"operations":[{"addon":"acme/notifier","change":"install","operation":"7"}],"settings":[],"refused":[]}""")
                .on("GET /api/v1/operations/7", 200, OPERATION.formatted("SUCCEEDED", "DONE", "null"))
                .on("POST /api/v1/desired-state/diff", 200, difference("settings", "null"))
                .on("POST /api/v1/desired-state/diff", 200, difference("nothing", "null"));

        assertThat(run("apply", "-f", file())).isZero();
        assertThat(out.toString()).contains("acme/notifier: install", "Everything is as the file says.");
        assertThat(desk.asked().get(0).body()).isEqualTo("addons: []");
    }

    @Test
    void aRefusedFileSaysWhatIsRefused() throws IOException {
        String refusal = """
                {"code":"purchase-needed","title":"It has to be purchased.","detail":"Purchase it.","errors":[]}""";
        desk.on("POST /api/v1/desired-state/apply", 409, """
                {"type":"urn:supportpro:problem:desired-state-refused","title":"One thing is refused.","detail":"Change it.",
                 "refused":%s}""".formatted(items("install", refusal)))
                .on("POST /api/v1/desired-state/diff", 200, difference("install", refusal));

        assertThat(run("apply", "-f", file())).isEqualTo(3);
        assertThat(out.toString()).contains("! acme/notifier install", "It has to be purchased.");
        assertThat(run("diff", "-f", file())).isEqualTo(3);
    }

    @Test
    void differencesAreToldAndCountedWhenAskedFor() throws IOException {
        desk.on("POST /api/v1/desired-state/diff", 200, difference("activate", "null"));

        assertThat(run("diff", "-f", file())).isZero();
        assertThat(out.toString()).contains("+ acme/notifier activate");
        assertThat(run("diff", "-f", file(), "--exit-code")).isEqualTo(1);
        assertThat(run("diff", "-f", home + "/none")).isEqualTo(2);
    }

    @Test
    void theDeskIsExported() {
        desk.on("GET /api/v1/desired-state", 200, "application/yaml", "addons: []\n");

        assertThat(run("export")).isZero();
        assertThat(out.toString()).isEqualTo("addons: []\n");
        assertThat(run("export", "-o", home.resolve("addons.yaml").toString())).isZero();
        assertThat(home.resolve("addons.yaml")).hasContent("addons: []\n");
    }

    @Test
    void theDoctorLooksAtEverything() {
        healthy();
        grids("ACTIVE", "", "null");

        assertThat(run("doctor")).isZero();
        assertThat(out.toString()).contains("linked as N•••", "41 add-ons", "1 installed, none failed", "intact, 9");
    }

    @Test
    void behindAProxyThatKeepsTheHealthToTheMachineTheDoctorLooksAtTheNodes() {
        healthy();
        grids("ACTIVE", "", "null");
        desk.instead("GET /actuator/health", 404, "text/html", "<html>not here</html>");

        assertThat(run("doctor")).isZero();
        assertThat(out.toString()).contains("ok       desk", "its database answers", "intact, 9");
        desk.instead("GET /api/v1/nodes", 500, "application/problem+json", "{}");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out.toString()).contains("failed   desk", "error 500", "linked as N•••");
        desk.instead("GET /api/v1/nodes", 401, "application/problem+json", "{}");
        assertThat(run("doctor")).isEqualTo(6);
    }

    @Test
    void aDeskWithoutANetworkIsWellByItsBundles() {
        healthy();
        grids("ACTIVE", "", "null");
        desk.instead("GET /api/v1/billing-link", 200, "application/json", "{\"state\":\"UNLINKED\"}")
                .instead(
                        "GET /api/v1/catalogue",
                        200,
                        "application/json",
                        "{\"listings\":41,\"failedAt\":\"2026-01-01T00:00:00Z\",\"problem\":\"timeout\"}")
                .on("GET /api/v1/bundles", 200, "{\"items\":[{\"importedAt\":\"2026-01-01T00:00:00Z\"}]}");

        assertThat(run("doctor")).isZero();
        assertThat(out.toString()).contains("warning  link", "add-ons come by bundles", "warning  store", "timeout");
        desk.instead("GET /api/v1/bundles", 200, "application/json", "{\"items\":[]}");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out.toString()).contains("failed   link", "failed   store");
    }

    @Test
    void theDoctorNamesWhatIsNotWell() {
        desk.on("GET /actuator/health", 503, "application/json", "{\"status\":\"DOWN\"}")
                .on("GET /api/v1/nodes", 200, "{\"nodes\":[],\"drift\":[]}")
                .on("GET /api/v1/bundles", 200, "{\"items\":[]}")
                .on("GET /api/v1/billing-link", 200, "{\"state\":\"UNLINKED\"}")
                .on("GET /api/v1/catalogue", 200, "{\"failedAt\":\"2026-01-01T00:00:00Z\",\"problem\":\"timeout\"}")
                .on("GET /api/v1/audit/check", 403, "{\"type\":\"urn:supportpro:problem:forbidden\"}");
        grids("FAILED", "ten errors", "null");

        assertThat(run("doctor", "--json")).isEqualTo(1);
        assertThat(json().path("checks")
                        .valueStream()
                        .map(check -> check.path("outcome").asString()))
                .containsExactly("failed", "ok", "failed", "failed", "failed", "warning");
        assertThat(out.toString()).contains("DOWN", "timeout", "ten errors", "audit.read");
    }

    @Test
    void theAuditIsListedAndVerified() {
        desk.on("GET /api/v1/audit", 200, """
                {"total":1,"items":[{"number":3,"at":"2026-01-01T00:00:00Z","actor":"a","action":"x","subject":"s","details":{}}]}""")
                .on("GET /api/v1/audit/check", 200, "{\"intact\":true,\"entries\":3}")
                .on("GET /api/v1/audit/check", 200, "{\"intact\":false,\"firstMisfit\":2,\"why\":\"changed\"}");

        assertThat(run("audit", "list", "--subject=s")).isZero();
        assertThat(run("audit", "verify")).isZero();
        assertThat(run("audit", "verify")).isEqualTo(1);
        assertThat(out.toString()).contains("entry 2: changed");
    }

    @Test
    void theAuditIsVerifiedAgainstAHeadThatWasKept() {
        String digest = "0".repeat(64);
        desk.on("GET /api/v1/audit/check", 200, "{\"intact\":false,\"firstMisfit\":3,\"why\":\"kept\"}");

        assertThat(run("audit", "verify", "--entries=3", "--digest=" + digest)).isEqualTo(1);
        assertThat(desk.requests()).containsExactly("GET /api/v1/audit/check?entries=3&digest=" + digest);
        assertThat(run("audit", "verify", "--entries=3")).isEqualTo(2);
        assertThat(run("audit", "verify", "--entries=3", "--digest=odd")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | application/problem+json | {"title":"unauthenticated"}                          | 6 | does not know this token
            403 | application/problem+json | {"type":"urn:supportpro:problem:forbidden"}          | 3 | permission addons.manage
            404 | application/problem+json | {"detail":"There is no add-on"}                      | 4 | There is no add-on
            409 | application/problem+json | {"title":"It is busy.","detail":"Wait a moment."}    | 3 | Wait a moment.
            500 | application/problem+json | {}                                                   | 1 | error 500
            200 | text/html                | <html>Sign in</html>                                 | 5 | not a desk
            200 | application/json         | {"half":                                             | 5 | not a desk
            302 | text/html                | moved                                                | 5 | not a desk
            """)
    void badAnswersHaveTheirExitCodesAndWords(int status, String type, String body, int exit, String words) {
        desk.on("GET " + ACT, status, type, body);

        assertThat(run("show", "acme/notifier")).isEqualTo(exit);
        assertThat(err.toString()).contains(words);
        assertThat(run("show", "acme/notifier", "--json")).isEqualTo(exit);
        assertThat(json().at("/error/message").asString()).isNotEmpty();
    }

    @Test
    void readingIsTriedAgainAndAskingIsNot() {
        desk.on("GET " + ACT, 503, "{}").on("GET " + ACT, 200, "{\"id\":\"acme/notifier\"}");
        desk.on("POST " + ACT + "/install", 503, "{}");

        assertThat(run("show", "acme/notifier")).isZero();
        assertThat(run("install", "acme/notifier")).isEqualTo(1);
        assertThat(desk.requests()).containsExactly("GET " + ACT, "GET " + ACT, "POST " + ACT + "/install");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void aDeskThatIsDownOrSlowIsSaidToBeSo() throws IOException {
        desk.on("GET " + ACT, 0, "");
        assertThat(run("show", "acme/notifier", "--timeout=1")).isEqualTo(5);
        assertThat(err.toString()).contains("No desk answers at " + desk.url());

        try (ServerSocket free = new ServerSocket(0)) {
            environment.put("SUPPORTPRO_DESK_URL", "http://127.0.0.1:" + free.getLocalPort());
        }
        assertThat(run("show", "acme/notifier")).isEqualTo(5);
    }

    @Test
    void whereTheDeskIsStandsInAFile() throws IOException {
        environment.clear();
        Path file = Files.createDirectories(home.resolve(".config/supportpro")).resolve("cli.properties");
        Files.writeString(file, "desk=" + desk.url() + "/\ntoken=of-the-file\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        desk.on("GET " + ACT, 200, "{}");

        assertThat(run("show", "acme/notifier")).isZero();
        assertThat(err.toString()).contains("others can read the token");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("show", "acme/notifier")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(desk.asked().get(0).authorization()).isEqualTo("Bearer of-the-file");
    }

    @Test
    void withoutATokenOrAnAddressThatCanBeUsedNothingIsAsked() {
        environment.remove("SUPPORTPRO_TOKEN");
        assertThat(run("list")).isEqualTo(6);
        assertThat(err.toString()).contains("SUPPORTPRO_TOKEN");
        assertThat(run("list", "--token=x", "--desk=ftp://a")).isEqualTo(2);
        assertThat(run("list", "--token=x", "--desk=http://u:p@a")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void aRequestIsWrittenToAFileForTheStore() throws IOException {
        desk.on("POST /api/v1/bundles/requests", 200, "{\"request\":\"{}\",\"proof\":\"ab\"}");
        Path file = home.resolve("request.json");

        assertThat(run("bundle", "request", "acme/notifier", "--everything", "-o", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("proof");
        assertThat(desk.asked().get(0).body()).contains("acme/notifier", "\"everything\":true");
        assertThat(run("bundle", "request", "acme/notifier", "-o", file.toString(), "--json"))
                .isZero();
        assertThat(json().path("file").asString()).isEqualTo(file.toString());
        assertThat(run("bundle", "request", "notifier", "-o", file.toString())).isEqualTo(2);
        assertThat(run("bundle", "request", "acme/notifier")).isEqualTo(2);
    }

    @Test
    void aBundleIsImportedOrSaidWhyNot() throws IOException {
        Path file = Files.writeString(home.resolve("bundle.zip"), "all of it");
        desk.on("POST /api/v1/bundles", 200, """
                        {"again":false,"packages":[{"addon":"acme/notifier","version":"1.2.0"}],"catalogueRevision":7,
                         "leftOut":[{"addon":"acme/sla","reason":"not-entitled"}],"keys":["0123456789abcdef"]}""")
                .on("POST /api/v1/bundles", 200, "{\"again\":true}")
                .on(
                        "POST /api/v1/bundles",
                        422,
                        PROBLEM.formatted("bundle-foreign", "This bundle is foreign.", "Get another."));

        assertThat(run("bundle", "import", file.toString())).isZero();
        assertThat(out.toString())
                .contains("acme/notifier 1.2.0 is here", "acme/sla is not in it: not entitled", "0123456789abcdef");
        assertThat(desk.asked().get(0).body()).isEqualTo("all of it");
        assertThat(run("bundle", "import", file.toString())).isZero();
        assertThat(out.toString()).contains("imported before");
        assertThat(run("bundle", "import", file.toString(), "--json")).isEqualTo(3);
        assertThat(json().at("/error/code").asString()).isEqualTo("bundle-foreign");
        assertThat(run("bundle", "import", home.resolve("none.zip").toString())).isEqualTo(2);
    }

    @Test
    void bundlesAndPackagesAreListed() {
        desk.on("GET /api/v1/bundles", 200, """
                        {"items":[{"importedAt":"2030-01-02","importedBy":"ada@desk.example","issuedAt":"2030-01-01",
                         "packages":[{},{}]}]}""").on("GET /api/v1/packages", 200, """
                        {"uploads":"signed","items":[{"addon":"acme/notifier","version":"1.2.0","length":9,"origin":"hand",
                         "broughtBy":"ada@desk.example","broughtAt":"2030-01-02"}]}""");

        assertThat(run("bundle", "list")).isZero();
        assertThat(out.toString()).contains("ada@desk.example", "2");
        assertThat(run("package", "list")).isZero();
        assertThat(out.toString()).contains("acme/notifier", "hand", "signed");
        assertThat(run("package", "list", "--json")).isZero();
        assertThat(json().path("uploads").asString()).isEqualTo("signed");
    }

    @Test
    void aPackageIsUploadedWithTheSignatureBesideIt() throws IOException {
        Path file = Files.writeString(home.resolve("notifier-1.2.0.zip"), "a package");
        Files.writeString(home.resolve("notifier-1.2.0.zip.signature.json"), "{}");
        desk.on("POST /api/v1/packages", 201, """
                        {"addon":"acme/notifier","version":"1.2.0","signed":true}""")
                .on("POST /api/v1/packages", 409, PROBLEM.formatted("upload-off", "Nothing may be uploaded.", "Ask."));

        assertThat(run("package", "upload", file.toString())).isZero();
        assertThat(out.toString()).contains("acme/notifier 1.2.0 is here; install it as usual.");
        assertThat(desk.asked().get(0).signature()).isEqualTo("e30=");
        assertThat(run("package", "upload", file.toString())).isEqualTo(3);
        assertThat(run("package", "upload", file.toString(), "--signature=" + home.resolve("none")))
                .isEqualTo(2);
    }

    @Test
    void completionIsGenerated() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F _complete_supportpro", "bundle", "--everything", "upload");
    }

    private FakeDesk begun(String action) {
        return desk.on("POST " + ACT + "/" + action, 202, "{\"operation\":\"7\",\"joined\":false}");
    }

    private void healthy() {
        desk.on("GET /actuator/health", 200, "{\"status\":\"UP\"}")
                .on("GET /api/v1/nodes", 200, "{\"nodes\":[],\"drift\":[]}")
                .on("GET /api/v1/billing-link", 200, "{\"state\":\"LINKED\",\"account\":{\"name\":\"N•••\"}}")
                .on("GET /api/v1/catalogue", 200, "{\"listings\":41,\"failedAt\":null}")
                .on("GET /api/v1/audit/check", 200, "{\"intact\":true,\"entries\":9}");
    }

    private void grids(String state, String reason, String update) {
        desk.on("GET /api/v1/plugins", 200, "{\"items\":[" + ITEM.formatted(state, reason, update) + "]}")
                .on("GET /api/v1/channels", 200, "{\"items\":[]}")
                .on("GET /api/v1/languages", 200, "{\"items\":[]}");
    }

    private static String difference(String change, String refusal) {
        return "{\"items\":" + items(change, refusal) + "}";
    }

    private static String items(String change, String refusal) {
        return "[{\"addon\":\"acme/notifier\",\"change\":\"" + change + "\",\"settings\":[],\"refusal\":" + refusal
                + "}]";
    }

    private String file() throws IOException {
        return Files.writeString(home.resolve("desk.yaml"), "addons: []").toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var around = new Surroundings(
                environment,
                home,
                terminal,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                Clock.systemUTC(),
                pauses::add);
        CommandLine command = SupportPro.commandLine(around);
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode json() {
        return Reply.JSON.readTree(out.toString());
    }
}
