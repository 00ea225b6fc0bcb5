package com.supportpro.testkit.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.PermissionMissingException;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.http.HttpCall;
import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.NewMessage;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeDeskTest {

    private static final Requester ADA = new Requester("Ada", "");
    private static final String NOTHING = "{\"schedules\": false}";
    private static final String ALL = """
            {"api": ["tickets.read", "tickets.write"], "hosts": ["api.example", "*.chat.example", "${settings.url}"],
             "routes": ["in"], "schedules": true}""";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void whatTheManifestDoesNotDeclareIsRefused() throws IOException {
        FakeDesk desk = desk(NOTHING);

        refused("tickets.read", () -> desk.tickets().find(1));
        refused("tickets.write", () -> desk.tickets().open(new NewTicket("", "s", ADA, "t")));
        refused("tickets.read", () -> desk.events().on(TicketOpened.class, event -> {}));
        refused("routes: in", () -> desk.routes().post("in", request -> new RouteAnswer(200, "{}")));
        refused("schedules", () -> desk.schedules().every("work", Duration.ofMinutes(1), () -> {}));
        refused("hosts: api.example", () -> call(desk, "https://api.example/"));
    }

    @Test
    void hostsAreThoseOfTheManifestAndOfTheSettings() throws IOException {
        FakeDesk desk = desk(ALL);
        desk.http().answers(200, "one").answers(200, "two").answers(200, "three");

        assertThat(call(desk, "https://API.example/")).isEqualTo("one");
        assertThat(call(desk, "https://a.chat.example/")).isEqualTo("two");
        refused("hosts: entered.example", () -> call(desk, "https://entered.example/"));
        desk.set("url", "https://entered.example/hook");
        assertThat(call(desk, "https://entered.example/")).isEqualTo("three");
        refused("hosts: chat.example", () -> call(desk, "https://chat.example/"));
    }

    @Test
    void settingsHaveTheDefaultsOfTheirSchema() throws IOException {
        FakeDesk desk = desk(ALL);

        assertThat(desk.settings().on("loud")).isTrue();
        assertThat(desk.set("loud", false).settings().on("loud")).isFalse();
        assertThat(desk.settings().text("url")).isEmpty();
        assertThatThrownBy(() -> desk.set("lout", true)).hasMessageContaining("has no field lout");
    }

    @Test
    void aReferenceOpensOneTicketAndAddsOneMessage() throws IOException {
        FakeTickets tickets = desk(ALL).tickets();

        long number = tickets.open(new NewTicket("r", "s", ADA, "t")).number();
        assertThat(tickets.open(new NewTicket("r", "s", ADA, "t")).number()).isEqualTo(number);
        tickets.addMessage(number, new NewMessage("m", ADA, "more"));
        tickets.addMessage(number, new NewMessage("m", ADA, "more"));

        assertThat(tickets.messages(number)).extracting(Message::text).containsExactly("t", "more");
    }

    @Test
    void textsOutsideTheirBoundsAreRefused() throws IOException {
        FakeDesk desk = desk(ALL);

        assertThatThrownBy(() -> desk.tickets().open(new NewTicket("", "s".repeat(251), ADA, "t")))
                .hasMessage("subject must have 1 to 250 characters");
        assertThatThrownBy(() -> desk.storage().put("k".repeat(201), "v"))
                .hasMessage("key must have 1 to 200 characters");
    }

    @Test
    void eventsSchedulesAndRoutesRunWhenTold() throws Exception {
        FakeDesk desk = desk(ALL);
        List<String> seen = new ArrayList<>();
        desk.events().on(TicketOpened.class, event -> seen.add(event.text()));
        desk.schedules().every("work", Duration.ofMinutes(5), () -> seen.add("worked"));
        String address = desk.routes().post("in", request -> {
            seen.add(request.header("X-Who").orElse(""));
            return new RouteAnswer(200, "{}");
        });

        desk.customerWrites("s", "wrote");
        desk.schedules().run("work");
        desk.routes().call("in", Map.of("x-who", "called"), "");

        assertThat(seen).containsExactly("wrote", "worked", "called");
        assertThat(desk.schedules().intervals()).containsEntry("work", Duration.ofMinutes(5));
        assertThat(address).isEqualTo("https://desk.example/hooks/acme/greeter/in");
    }

    @Test
    void valuesAreKept() throws IOException {
        FakeStorage storage = desk(ALL).storage();
        storage.put("a/1", "one");
        storage.put("a/2", "two");
        storage.put("b", "three");

        assertThat(storage.keys("a/", 10)).containsExactly("a/1", "a/2");
        assertThat(storage.keys("a/", 1)).containsExactly("a/1");
        assertThat(storage.remove("a/1")).isTrue();
        assertThat(storage.get("a/1")).isEmpty();
    }

    private static void refused(String permission, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PermissionMissingException.class,
                        missing -> assertThat(missing.permission()).isEqualTo(permission));
    }

    private static String call(FakeDesk desk, String url) throws IOException {
        return desk.http().send(HttpCall.postJson(URI.create(url), "{}")).body();
    }

    private FakeDesk desk(String permissions) throws IOException {
        Files.writeString(folder.resolve("addon.json"), """
                {"manifest": 1, "publisher": "acme", "slug": "greeter", "version": "1.0.0", "kind": "plugin",
                 "name": "Greeter", "summary": "Greets", "desk": "^1.0.0", "entry": "com.acme.Greeter",
                 "settings": "settings.schema.json", "permissions": %s}""".formatted(permissions));
        Files.writeString(folder.resolve("settings.schema.json"), """
                {"type": "object", "properties": {
                  "url": {"type": "string", "format": "uri"}, "loud": {"type": "boolean", "default": true}}}""");
        return FakeDesk.of(folder);
    }
}
