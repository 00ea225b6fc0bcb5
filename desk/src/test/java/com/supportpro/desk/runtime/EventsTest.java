package com.supportpro.desk.runtime;

import static com.supportpro.desk.runtime.TestAddon.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.runtime.calls.HostThreads;
import com.supportpro.desk.runtime.event.AddonLeases;
import com.supportpro.desk.runtime.event.Couriers;
import com.supportpro.desk.runtime.event.NodeId;
import com.supportpro.desk.tickets.NewMessage;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.TicketStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class EventsTest extends RuntimeFixture {

    /** Stores the subjects of opened tickets under consecutive numbers, and fails on those that are called bad. */
    private static final String LISTENER = """
            private int count;
            public void start(AddonContext context) {
                context.events().on(TicketOpened.class, event -> {
                    if (event.ticket().subject().startsWith("bad")) { throw new IllegalStateException("no"); }
                    write(context, event.ticket().subject());
                });
                context.events().on(MessageAdded.class, event -> write(context, event.message().text()));
                context.events().on(TicketStatusChanged.class,
                        event -> write(context, event.before() + " to " + event.ticket().status()));
            }
            private void write(AddonContext context, String text) {
                context.storage().put(String.format("%03d", ++count), text);
            }
            """;

    @TempDir
    Path folder;

    @Autowired
    Launch launch;

    @Autowired
    NoteBook notes;

    @Autowired
    Erasure erasure;

    @Autowired
    HostThreads threads;

    @Autowired
    Couriers couriers;

    @Autowired
    AddonLeases leases;

    @Autowired
    GivenUpEvents givenUp;

    @Test
    void tellsWhatHappensInItsOrder() throws Exception {
        runtime.start(listener().build());
        Ticket ticket = ticket("", "one");
        tickets.add(ticket.number(), new NewMessage("", "Ann", false, "two"));
        tickets.move(ticket.number(), TicketStatus.SOLVED);
        beat();

        assertThat(stored("sample")).containsExactly("001=one", "002=two", "003=OPEN to SOLVED");
    }

    @Test
    void aNewSubscriberIsNotToldOfThePast() throws Exception {
        ticket("", "past");
        runtime.start(listener().build());
        ticket("", "now");
        beat();

        assertThat(stored("sample")).containsExactly("001=now");
    }

    @Test
    void nothingIsLostWhileTheAddonIsStopped() throws Exception {
        RunnableRelease release = listener().build();
        runtime.start(release);
        runtime.stop(id("sample"));
        ticket("", "meanwhile");
        runtime.start(release);
        beat();

        assertThat(stored("sample")).containsExactly("001=meanwhile");
    }

    @Test
    void anEventWhoseHandlingACrashInterruptedIsToldAgain() throws Exception {
        System.getProperties().put("test.crash", "yes");
        RunnableRelease release =
                TestAddon.in(folder).may("tickets.read").starts("""
                        context.events().on(TicketOpened.class, event -> {
                            context.storage().put(UUID.randomUUID().toString(), event.ticket().subject());
                            while (System.getProperties().remove("test.crash") != null) { Thread.sleep(60_000); }
                        });""").build();
        RunningAddons abandoned = new RunningAddons();
        process(abandoned).start(release);
        ticket("", "first");
        // This process dies while the handler is at work: nobody sees its end.
        Thread dying = new Thread(() -> new Deliveries(abandoned, couriers, leases, notes).begin(Runnable::run));
        dying.setDaemon(true);
        dying.start();
        org.awaitility.Awaitility.await().until(() -> stored("sample").size() == 1);

        RunningAddons next = new RunningAddons();
        process(next).start(release);
        new Deliveries(next, couriers, leases, notes).begin(Runnable::run);

        assertThat(stored("sample")).hasSize(2).allMatch(line -> line.endsWith("=first"));
        process(next).stop(id("sample"));
        process(abandoned).stop(id("sample"));
    }

    @Test
    void aFailingEventIsToldAgainWithGrowingPausesAndThenParked() throws Exception {
        runtime.start(listener().build());
        Ticket bad = ticket("", "bad");
        tickets.add(bad.number(), new NewMessage("", "Ann", false, "after the bad one"));
        ticket("", "other");
        beat();
        assertThat(stored("sample")).as("another ticket is not kept waiting").containsExactly("001=other");

        for (int seconds : List.of(1, 5, 30, 120)) {
            clock.advance(Duration.ofSeconds(seconds));
            beat();
        }
        assertThat(stored("sample")).as("its own ticket waits").hasSize(1);
        assertThat(count("addon_dead_letter")).isZero();

        clock.advance(Duration.ofMinutes(10));
        beat();
        assertThat(stored("sample")).containsExactly("001=other", "002=after the bad one");
        assertThat(count("addon_dead_letter")).isEqualTo(1);
        assertThat(count("addon_retry")).isZero();
        assertThat(said(runtime.notes(id("sample")).get(0).text()))
                .startsWith(
                        "Gave up telling it that ticket #" + bad.number() + " was opened: IllegalStateException: no");
        assertThat(runtime.running(id("sample")).orElseThrow().errors()).isEqualTo(6);
    }

    @Test
    void anOutageOfWhatAnAddonWorksWithNeitherStopsItNorLosesItsEvents() throws Exception {
        System.getProperties().put("test.away", "yes");
        runtime.start(patient());
        for (int index = 0; index < 30; index++) {
            ticket("", "ticket " + index);
        }
        for (int seconds : List.of(0, 1, 5, 30, 120, 600, 1_800, 3_600, 7_200)) {
            clock.advance(Duration.ofSeconds(seconds));
            beat();
            beat();
        }
        assertThat(runtime.running(id("sample"))).isPresent();
        assertThat(listening.takenOut).isEmpty();
        assertThat(count("addon_dead_letter")).isZero();

        System.getProperties().remove("test.away");
        clock.advance(Duration.ofHours(4));
        beat();
        assertThat(stored("sample")).hasSize(30);
        assertThat(count("addon_retry")).isZero();
    }

    @Test
    void anOutageOfMoreThanADayIsNotWaitedFor() throws Exception {
        System.getProperties().put("test.away", "yes");
        runtime.start(patient());
        ticket("", "late");
        beat();
        for (int hours = 0; hours < 30; hours++) {
            clock.advance(Duration.ofHours(1));
            beat();
        }
        System.getProperties().remove("test.away");

        assertThat(count("addon_dead_letter")).isEqualTo(1);
        assertThat(count("addon_retry")).isZero();
    }

    @Test
    void anEventThatWasGivenUpCanBeSentAgainOrForgotten() throws Exception {
        System.getProperties().put("test.away", "yes");
        runtime.start(patient());
        Ticket first = ticket("", "first");
        Ticket second = ticket("", "second");
        for (int hours = 0; hours < 31; hours++) {
            beat();
            clock.advance(Duration.ofHours(1));
        }
        System.getProperties().remove("test.away");
        GivenUpEvents.Standing standing = givenUp.of(id("sample"));
        assertThat(standing.total()).isEqualTo(2);
        assertThat(standing.newest())
                .extracting(GivenUpEvents.GivenUp::ticket)
                .containsExactly(second.number().value(), first.number().value());
        assertThat(standing.newest().get(0).reason()).isEqualTo("the chat is away");

        long event = standing.newest().get(1).event();
        assertThat(givenUp.again(id("sample"), Optional.of(event), "admin@desk.example"))
                .isEqualTo(1);
        beat();
        assertThat(stored("sample")).containsExactly("first=");
        assertThat(givenUp.forget(id("sample"), Optional.empty(), "admin@desk.example"))
                .isEqualTo(1);
        assertThat(givenUp.of(id("sample")).total()).isZero();
        assertThat(givenUp.again(id("sample"), Optional.empty(), "admin@desk.example"))
                .isZero();
        assertThat(jdbc.sql("select action from audit_entry order by number desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("addon.events-forgotten", "addon.events-sent-again");
    }

    @Test
    void aReplyIsCarriedOutByTheTicketsChannelOnly() throws Exception {
        runtime.start(channel("mail").build());
        runtime.start(channel("chat").build());
        Ticket ticket = ticket("test/mail", "Help");
        tickets.add(ticket.number(), new NewMessage("", "Ann", false, "a customer's"));
        tickets.add(ticket.number(), new NewMessage("", "Bob", true, "an operator's"));
        beat();

        assertThat(stored("mail")).containsExactly("Help=an operator's");
        assertThat(stored("chat")).isEmpty();
    }

    @Test
    void aReplyThatCannotBeSentIsTriedAgain() throws Exception {
        System.getProperties().put("test.away", "yes");
        runtime.start(channel("mail").build());
        Ticket ticket = ticket("test/mail", "Help");
        tickets.add(ticket.number(), new NewMessage("", "Bob", true, "reply"));
        beat();
        assertThat(stored("mail")).isEmpty();
        assertThat(runtime.notes(id("mail")).get(0).text()).contains("The server is away");

        System.getProperties().remove("test.away");
        clock.advance(Duration.ofSeconds(2));
        beat();
        assertThat(stored("mail")).containsExactly("Help=reply");
    }

    @Test
    void anotherNodeOfTheDeskDoesNotTellTheSameEvents() throws Exception {
        runtime.start(listener().build());
        beat();
        ticket("", "once");
        RunningAddons elsewhere = new RunningAddons();
        process(elsewhere).start(listener().version("1.0.1").build());
        AddonLeases theirs = new AddonLeases(jdbc, new NodeId("another node"), clock.ofDatabase(clock));

        new Deliveries(elsewhere, couriers, theirs, notes).begin(Runnable::run);
        assertThat(stored("sample")).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        new Deliveries(elsewhere, couriers, theirs, notes).begin(Runnable::run);
        assertThat(stored("sample")).as("the first node is gone").containsExactly("001=once");
        process(elsewhere).stop(id("sample"));
    }

    @Test
    void twentyFailuresTakeAnAddonOutOfService() throws Exception {
        runtime.start(listener().build());
        for (int index = 0; index < 20; index++) {
            ticket("", "bad " + index);
        }
        beat();
        assertThat(runtime.running(id("sample"))).as("judged on the next beat").isPresent();
        beat();

        assertThat(runtime.running(id("sample"))).isEmpty();
        assertThat(listening.takenOut).hasSize(1);
        assertThat(said(listening.takenOut.get(0).reason())).startsWith("20 calls failed and none succeeded");
    }

    @Test
    void failuresWithSuccessesBetweenAreBorne() throws Exception {
        runtime.start(listener().build());
        for (int index = 0; index < 30; index++) {
            ticket("", (index % 2 == 0 ? "bad " : "good ") + index);
        }
        beat();
        beat();

        assertThat(runtime.running(id("sample"))).isPresent();
    }

    @Test
    void schedulesRunAfterTheirIntervalAndEndWithTheAddon() throws Exception {
        runtime.start(TestAddon.in(folder).schedules().code("""
                        private int runs;
                        public void start(AddonContext context) {
                            context.schedules().every("count", Duration.ofSeconds(10),
                                    () -> context.storage().put("runs", "" + ++runs));
                        }""").build());
        beat();
        assertThat(stored("sample")).isEmpty();

        clock.advance(Duration.ofSeconds(10));
        beat();
        org.awaitility.Awaitility.await().until(() -> stored("sample").equals(List.of("runs=1")));

        runtime.stop(id("sample"));
        clock.advance(Duration.ofSeconds(10));
        beat();
        assertThat(stored("sample")).containsExactly("runs=1");
    }

    @Test
    void aChannelIsKnownToCarryRepliesOrNot() throws Exception {
        runtime.start(channel("post").build());
        runtime.start(TestAddon.in(folder)
                .slug("hook")
                .channel()
                .code("public void start(AddonContext context) {}")
                .build());

        assertThat(runtime.running(id("post")).orElseThrow().carriesReplies()).isTrue();
        assertThat(runtime.running(id("hook")).orElseThrow().carriesReplies()).isFalse();
    }

    private TestAddon listener() {
        return TestAddon.in(folder).may("tickets.read").code(LISTENER);
    }

    /** Asks for patience while the test says that what it works with is away. */
    private RunnableRelease patient() throws Exception {
        return TestAddon.in(folder).may("tickets.read").starts("""
                        context.events().on(TicketOpened.class, event -> {
                            if (System.getProperty("test.away") != null) {
                                throw new TryLaterException("the chat is away");
                            }
                            context.storage().put(event.ticket().subject(), "");
                        });""").build();
    }

    private TestAddon channel(String slug) {
        return TestAddon.in(folder).slug(slug).channel().code("""
                private AddonContext context;
                public void start(AddonContext context) { this.context = context; }
                public boolean carriesReplies() { return true; }
                public void deliver(Ticket ticket, Message reply) {
                    if (System.getProperty("test.away") != null) {
                        throw new IllegalStateException("The server is away");
                    }
                    context.storage().put(ticket.subject(), reply.text());
                }
                """);
    }

    /** A desk's process of its own, on the same database. */
    private AddonRuntime process(RunningAddons itsAddons) {
        return new AddonRuntime(itsAddons, launch, notes, erasure, threads);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
