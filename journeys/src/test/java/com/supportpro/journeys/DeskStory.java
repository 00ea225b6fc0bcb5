package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Three desks under load, while add-ons come, change and go, one node dies and another is stopped. */
final class DeskStory implements AutoCloseable {

    private static final String WEBHOOK = Stage.WEBHOOK;
    private static final String NOTIFIER = Stage.NOTIFIER;
    private static final List<String> PAGES = List.of(
            "/operator",
            "/operator/tickets",
            "/operator/addons",
            "/operator/plugins",
            "/operator/channels",
            "/operator/nodes",
            "/operator/addons/" + WEBHOOK);

    private static final int SERVED_WITHOUT_IT_MILLIS = 3000;
    private static final int LATEST_DEATH_MILLIS = 1500;

    private final Cluster cluster;
    private final Random random;
    private final String desk;
    private final Deeds webhook;
    private final Deeds notifier;
    private final List<Sender> senders;
    private final Program program;
    private final List<Load.Caller> callers = new ArrayList<>();
    private Load load = new Load(List.of());

    DeskStory(Cluster cluster, Random random) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.random = random;
        this.desk = cluster.desks.url();
        this.webhook = new Deeds(desk, WEBHOOK);
        this.notifier = new Deeds(desk, NOTIFIER);
        this.senders = List.of(new Sender("a", desk), new Sender("b", desk));
        this.program = new Program(desk);
        callers.addAll(senders);
        callers.add(program);
        callers.add(new Reader("panel", Person.operator(desk, Operator.ADMIN), PAGES));
        callers.add(
                new Reader("panel", Person.operator(desk, Operator.AGENT), List.of("/operator", "/operator/tickets")));
    }

    /** The first release of the webhook at work, a second one on offer, and everybody calls. */
    void begin() throws IOException, InterruptedException {
        webhook.does("install", "{}");
        var saved = Api.put(
                desk + "/api/v1/addons/" + WEBHOOK + "/settings", "{\"secret\":\"" + Sender.SECRET + "\"}", Town.TOKEN);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        Path first = Places.packages().stream()
                .filter(zip -> zip.toString().contains("inbound-webhook"))
                .findFirst()
                .orElseThrow();
        cluster.publish(List.of(NextRelease.of(first, "1.0.1", cluster.home())));
        Wait.atMost(
                Till.PATIENCE, () -> Api.get(desk + "/api/v1/addons/" + WEBHOOK).contains("\"1.0.1\""));
        load = new Load(callers);
    }

    void round(int number, boolean last) throws IOException, InterruptedException {
        Happening all = new Happening(cluster.desks, load);
        all.of("install", () -> notifier.does("install", "{}"));
        all.of("update", () -> webhook.does("update", "{}"));
        all.of("roll back", () -> webhook.does("rollback", "{}"));
        all.of("deactivate", () -> notifier.does("deactivate", "{}"));
        all.of("activate", () -> notifier.does("activate", "{}"));
        all.of("deactivate what is called", this::deactivateAndActivate);
        Application victim = number % 2 == 0 ? anyDies(all) : whoUpdatesDies(all);
        all.of("start again", () -> startAgain(victim));
        Application other = cluster.deskNodes.get(
                (cluster.deskNodes.indexOf(victim) + 1 + random.nextInt(2)) % cluster.deskNodes.size());
        all.of("drain", other::close);
        all.of("uninstall without one node", () -> notifier.does("uninstall", "{\"erase\":true}"));
        if (!last) {
            all.of("start again", () -> startAgain(other));
        }
        System.out.println("Desks, round " + number + ": " + load.done() + ", cut " + load.cut() + ", asked again "
                + cluster.desks.askedAgain() + ", by node " + cluster.desks.shares());
    }

    private Application anyDies(Happening all) throws IOException, InterruptedException {
        Application victim = cluster.deskNodes.get(random.nextInt(cluster.deskNodes.size()));
        all.ofDeath("kill -9", () -> {
            victim.kill();
            Thread.sleep(SERVED_WITHOUT_IT_MILLIS);
        });
        return victim;
    }

    /** The others take the update over; who calls the add-on meanwhile waits. */
    private Application whoUpdatesDies(Happening all) throws IOException, InterruptedException {
        Application[] victim = {cluster.deskNodes.get(0)};
        all.ofDeath("kill -9 of who updates", () -> {
            Thread click = webhook.clicks("update", "{}");
            Thread.sleep(random.nextInt(LATEST_DEATH_MILLIS));
            victim[0] = cluster.deskNodeThatWorks().orElse(victim[0]);
            victim[0].kill();
            click.join();
        });
        all.of("what becomes of the update", () -> {
            if (webhook.awaitRest().contains("\"installedVersion\":\"1.0.1\"")) {
                webhook.does("rollback", "{}");
            }
        });
        return victim[0];
    }

    /** The senders know of it, as whoever runs them would. */
    private void deactivateAndActivate() throws IOException, InterruptedException {
        senders.forEach(Sender::rest);
        webhook.does("deactivate", "{}");
        webhook.does("activate", "{}");
        senders.forEach(Sender::goOn);
    }

    private void startAgain(Application node) throws IOException, InterruptedException {
        node.start();
        Wait.atMost(Till.PATIENCE, () -> cluster.desks.ready() == cluster.deskNodes.size());
    }

    /** Nothing failed, and each delivery that was taken is one ticket. */
    void isRight() {
        assertThat(load.failures()).isEmpty();
        Books books = cluster.deskBooks();
        List<String> references = books.all("select reference from ticket where reference <> ''");
        assertThat(references).doesNotHaveDuplicates();
        List<String> taken = Stream.concat(senders.get(0).taken().stream(), senders.get(1).taken().stream())
                .toList();
        assertThat(references).containsAll(taken);
        assertThat(taken).hasSizeGreaterThan(50);
        assertThat(cluster.desks.shares()).allMatch(share -> share > 50);
        long opened = Long.parseLong(
                books.one("select count(*) from ticket where reference = '' and requester_name = 'Load'"));
        assertThat(opened).isBetween((long) program.opened(), (long) program.opened() + load.cut());
    }

    @Override
    public void close() {
        load.close();
    }
}
