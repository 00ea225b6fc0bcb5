package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Three stores under load, while somebody buys, jobs are done, one node dies and another is stopped. */
final class StoreStory implements AutoCloseable {

    private static final String TIME = Stage.TIME;
    private static final int JOBS = 5;
    private static final int LATEST_DEATH_MILLIS = 3000;

    private final Cluster cluster;
    private final Random random;
    private final String store;
    private final Books books;
    private final List<Load.Caller> callers = new ArrayList<>();
    private Load load = new Load(List.of());
    private int purchases;
    private int jobs;
    private int runsBefore;

    StoreStory(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
        this.store = cluster.stores.url();
        this.books = cluster.storeBooks();
    }

    void begin() throws IOException, InterruptedException {
        Path notifier = Places.packages().stream()
                .filter(zip -> zip.toString().contains("notifier"))
                .findFirst()
                .orElseThrow();
        callers.add(new Reader(
                "client area",
                Person.customer(store, Operator.OWNER),
                List.of("/", "/licences", "/invoices", "/subscriptions", "/security")));
        callers.add(new Reader(
                "staff", Person.customer(store, Clerk.STAFF), List.of("/staff", "/staff/dunning", "/staff/activity")));
        callers.add(new Reader("pictures", new Person(store), pictures()));
        callers.add(LinkedProgram.of(
                store,
                cluster.licenceKey(),
                List.of("supportpro/inbound-webhook/1.0.0", "supportpro-community/vietnamese/1.0.0")));
        callers.add(new Uploader(store, cluster.publisherToken("supportpro"), notifier));
        Wait.atMost(Till.PATIENCE, () -> runs() > 0);
        runsBefore = runs();
        somebodyDiedAtWork();
        load = new Load(callers);
    }

    void round(int number, boolean last) throws IOException, InterruptedException {
        Happening all = new Happening(cluster.stores, load);
        all.of("purchase", this::purchase);
        all.of("jobs", this::jobs);
        Application victim = cluster.storeNodes.get(random.nextInt(cluster.storeNodes.size()));
        all.ofDeath("kill -9 during a purchase", () -> diesDuringPurchase(victim));
        all.of("jobs without one node", this::jobs);
        all.of("start again", () -> startAgain(victim));
        Application other = cluster.storeNodes.get(
                (cluster.storeNodes.indexOf(victim) + 1 + random.nextInt(2)) % cluster.storeNodes.size());
        all.of("drain", other::close);
        all.of("jobs without the other", this::jobs);
        if (!last) {
            all.of("start again", () -> startAgain(other));
        }
        System.out.println("Stores, round " + number + ": " + load.done() + ", cut " + load.cut() + ", asked again "
                + cluster.stores.askedAgain() + ", by node " + cluster.stores.shares());
    }

    /** A subscription, charged once, that is ended so that the next round can begin another. */
    private void purchase() throws IOException, InterruptedException {
        Deeds deeds = new Deeds(cluster.desks.url(), TIME);
        deeds.does("purchase", "{\"cycle\":\"monthly\"}");
        purchases++;
        assertThat(charges(TIME)).isEqualTo(purchases);
        deeds.cancelsAndUninstalls();
    }

    /** Charged once and at work, or not charged; with the other nodes there the desk mostly gets what it asked for. */
    private void diesDuringPurchase(Application victim) throws IOException, InterruptedException {
        Deeds deeds = new Deeds(cluster.desks.url(), TIME);
        Thread buying = deeds.clicks("purchase", "{\"cycle\":\"monthly\"}");
        Thread.sleep(random.nextInt(LATEST_DEATH_MILLIS));
        victim.kill();
        buying.join();
        String state = deeds.awaitRest();
        boolean active = state.contains("\"installation\":\"ACTIVE\"");
        int charged = charges(TIME) - purchases;
        System.out.println("charged: " + charged + ", active: " + active);
        assertThat(charged).as(state).isBetween(active ? 1 : 0, 1);
        purchases += charged;
        if (charged == 1) {
            if (!active) {
                deeds.does("install", "{}");
            }
            deeds.cancelsAndUninstalls();
        }
    }

    /** The books are checked when they are due, by one node: one row for each time. */
    private void jobs() throws IOException, InterruptedException {
        for (int time = 0; time < JOBS; time++) {
            jobs++;
            books.change("update scheduled_tasks set execution_time = now() where task_name = 'check-books'");
            Wait.atMost(Till.PATIENCE, () -> runs() >= runsBefore + jobs && !picked());
        }
    }

    /** As a node leaves a job that was doing it when it ended; the others notice after a minute. */
    private void somebodyDiedAtWork() {
        books.change("update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,"
                + " last_heartbeat = now() - interval '1 hour', execution_time = now() - interval '1 hour'"
                + " where task_name = 'remind-of-cards'");
    }

    private boolean picked() {
        return books.one("select picked::text from scheduled_tasks where task_name = 'check-books'")
                .equals("true");
    }

    private int runs() {
        return Integer.parseInt(books.one("select count(*) from invariant_run"));
    }

    private int charges(String addon) {
        return books.all(Till.CHARGED, addon).size();
    }

    private List<String> pictures() {
        return books.all("select '/v1/assets/' || digest from asset order by 1 limit 20");
    }

    private void startAgain(Application node) throws IOException, InterruptedException {
        node.start();
        Wait.atMost(Till.PATIENCE, () -> cluster.stores.ready() == cluster.storeNodes.size());
    }

    /** Nothing failed, each job was done once, nobody was charged twice, and the books are right. */
    void isRight() throws IOException, InterruptedException {
        assertThat(load.failures()).isEmpty();
        assertThat(runs()).isEqualTo(runsBefore + jobs);
        Wait.atMost(
                Till.PATIENCE,
                () -> books.all("select 1 from scheduled_tasks where picked_by = 'dead'")
                        .isEmpty());
        assertThat(books.all("select problems::text from invariant_run where problems::text <> '[]'"))
                .isEmpty();
        assertThat(charges(TIME)).isEqualTo(purchases);
        assertThat(cluster.stores.shares()).allMatch(share -> share > 50);
        assertThat(cluster.storeFiles(".zip")).isEmpty();
    }

    @Override
    public void close() {
        load.close();
    }
}
