package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.supportpro.desk.tickets.Ticket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainmentTest extends RuntimeFixture {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.supportpro.desk.DeskApplication",
                "com.supportpro.protocol.AddonId",
                "org.springframework.context.ApplicationContext",
                "org.postgresql.Driver",
                "tools.jackson.databind.ObjectMapper",
                "org.slf4j.Logger",
                "java.sql.DriverManager",
                "javax.management.MBeanServer",
                "java.lang.management.ManagementFactory",
                "jdk.internal.misc.Unsafe",
                "sun.misc.Unsafe"
            })
    void anAddonDoesNotSeeTheClassesOfTheDesk(String name) throws Exception {
        runtime.start(TestAddon.in(folder)
                .starts("try { Class.forName(\"" + name + "\"); context.storage().put(\"seen\", \"\"); }"
                        + "catch (ClassNotFoundException hidden) { context.storage().put(\"hidden\", \"\"); }")
                .build());

        assertThat(stored("sample")).containsExactly("hidden=");
    }

    @Test
    void anAddonSeesItsOwnResourcesOnly() throws Exception {
        runtime.start(TestAddon.in(folder)
                .starts("context.storage().put(\"desk\", \"\" + getClass().getResource(\"/application.yaml\"));"
                        + "context.storage().put(\"own\", \"\" + (getClass().getResource(\"Entry.class\") != null));")
                .build());

        assertThat(stored("sample")).containsExactly("desk=null", "own=true");
    }

    @Test
    void reflectionWorksHoweverOftenItIsUsed() throws Exception {
        assertThat(runtime.start(TestAddon.in(folder)
                        .code("public String hello() { return \"hello\"; }"
                                + "public void start(AddonContext c) throws Exception {"
                                + "for (int i = 0; i < 100; i++) { getClass().getMethod(\"hello\").invoke(this); } }")
                        .build()))
                .isEmpty();
    }

    @Test
    void aJarThatNamesOthersIsRefused() throws Exception {
        RunnableRelease release = TestAddon.in(folder).build();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "../../../other.jar");
        try (var out = Files.newOutputStream(release.folder().resolve("lib/more.jar"))) {
            new JarOutputStream(out, manifest).close();
        }

        assertThat(said(runtime.start(release).orElseThrow())).contains("more.jar has a Class-Path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "context.tickets().find(1);",
                "context.events().on(TicketOpened.class, e -> {});",
                "context.routes().post(\"in\", r -> null);",
                "context.schedules().every(\"a\", Duration.ofSeconds(1), () -> {});",
                "context.http().send(new HttpCall(\"GET\", URI.create(\"https://evil.example/\"), Map.of(), \"\"));"
            })
    void whatTheManifestDoesNotDeclareIsRefused(String statement) throws Exception {
        RunnableRelease release =
                TestAddon.in(folder).hosts("good.example").starts(statement).build();

        assertThat(runtime.start(release).orElseThrow()).startsWith("PermissionMissingException");
    }

    @Test
    void readingIsNotWriting() throws Exception {
        RunnableRelease release = TestAddon.in(folder)
                .may("tickets.read")
                .starts("context.tickets().open(new NewTicket(\"\", \"S\", new Requester(\"A\", \"\"), \"T\"));")
                .build();

        assertThat(runtime.start(release).orElseThrow()).contains("tickets.write");
    }

    @Test
    void ticketsOfAnAddonCarryItsName() throws Exception {
        runtime.start(TestAddon.in(folder)
                .may("tickets.write", "tickets.read")
                .starts("""
                        var first = context.tickets().open(new NewTicket("r", "S", new Requester("A", ""), "T"));
                        var again = context.tickets().open(new NewTicket("r", "S", new Requester("A", ""), "T"));
                        context.tickets().addMessage(first.number(), new NewMessage("", new Requester("A", ""), "M"));
                        context.storage().put("same", "" + (first.number() == again.number()));
                        context.storage().put("url", first.url());
                        try { context.tickets().addMessage(99999999, new NewMessage("", new Requester("A", ""), "M")); }
                        catch (IllegalArgumentException e) { context.storage().put("missing", e.getMessage()); }
                        """)
                .build());

        List<String> stored = stored("sample");
        assertThat(stored).contains("same=true", "missing=There is no ticket 99999999");
        long number = Long.parseLong(stored.get(2).replaceFirst(".*/", ""));
        assertThat(stored).contains("url=https://desk.example/operator/tickets/" + number);
        Ticket ticket = tickets.find(new com.supportpro.desk.tickets.TicketNumber(number))
                .orElseThrow();
        assertThat(ticket.channel()).isEqualTo("test/sample");
    }

    @Test
    void limitsOfTheStorageAreKept() throws Exception {
        runtime.start(TestAddon.in(folder).code("""
                        public void start(AddonContext context) {
                            refused(context, "key", () -> context.storage().put("k".repeat(201), ""));
                            refused(context, "value", () -> context.storage().put("k", "v".repeat(256 * 1024 + 1)));
                        }
                        void refused(AddonContext context, String what, Runnable put) {
                            try { put.run(); } catch (IllegalArgumentException e) { context.storage().put(what, "refused"); }
                        }""").build());

        assertThat(stored("sample")).containsExactly("key=refused", "value=refused");
    }

    @Test
    void jsonIsReadAndWrittenWithinItsBounds() throws Exception {
        runtime.start(TestAddon.in(folder).starts("""
                        context.storage().put("a", context.json().write(context.json().read("{\\"x\\":[1,2.5,true,null]}")));
                        try { context.json().read("{\\"a\\":\\n 1,}"); }
                        catch (IllegalArgumentException e) { context.storage().put("place", "" + e.getMessage().contains("line 2")); }
                        try { context.json().read("{\\"a\\":" + "[".repeat(60) + "]".repeat(60) + "}"); }
                        catch (IllegalArgumentException e) { context.storage().put("deep", "refused"); }
                        try { context.json().write(Map.of("a", this)); }
                        catch (IllegalArgumentException e) { context.storage().put("class", "refused"); }
                        """).build());

        assertThat(stored("sample"))
                .containsExactly("a={\"x\":[1,2.5,true,null]}", "class=refused", "deep=refused", "place=true");
    }

    @Test
    void theDesksOwnNetworkIsOutOfReach() throws Exception {
        AtomicInteger reached = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        });
        server.start();
        try {
            runtime.start(TestAddon.in(folder)
                    .hosts("localhost", "127.0.0.1")
                    .code(
                            "public void start(AddonContext c) { call(c, \"localhost\"); call(c, \"127.0.0.1\"); }"
                                    + "void call(AddonContext c, String host) { try { c.http().send(new HttpCall(\"GET\","
                                    + "URI.create(\"http://\" + host + \":"
                                    + server.getAddress().getPort()
                                    + "/\"), Map.of(), \"\")); } catch (java.io.IOException e) { c.storage().put(host, e.getMessage()); } }")
                    .build());
        } finally {
            server.stop(0);
        }

        assertThat(stored("sample")).hasSize(2).allMatch(line -> line.contains("is in a private network"));
        assertThat(reached).hasValue(0);
    }

    @Test
    void notesAreBounded() throws Exception {
        runtime.start(TestAddon.in(folder)
                .starts("for (int i = 0; i < 1000; i++) { context.notes().info(i + \"\\n\" + \"x\".repeat(2000)); }")
                .build());

        List<Note> notes = runtime.notes(id("sample"));
        assertThat(notes).hasSize(100).allMatch(note -> note.text().length() <= 500);
        assertThat(notes.get(0).text()).startsWith("999 x");
    }
}
