package com.supportpro.journeys;

import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.s3.S3Fake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three nodes of a store and three of a desk, each side on one PostgreSQL behind one balancer, with one bucket for both. */
final class Cluster implements AutoCloseable {

    private static final int NODES = 3;

    private final Path home = Files.createTempDirectory("supportpro-journeys-cluster-");
    private final TestDatabase storeDatabase = TestDatabase.empty();
    private final TestDatabase deskDatabase = TestDatabase.empty();
    final S3Fake bucket = new S3Fake();
    final Balancer stores = new Balancer(Places.freePort());
    final Balancer desks = new Balancer(Places.freePort());
    final List<Application> storeNodes;
    final List<Application> deskNodes;
    private boolean closed;

    Cluster() throws IOException {
        storeNodes = nodes("store", stores, storeDatabase, NodeSettings.ofStores(stores.url(), bucket.url()));
        deskNodes = nodes("desk", desks, deskDatabase, NodeSettings.ofDesks(desks.url(), stores.url(), bucket.url()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts all nodes at once, with the demo; what does not come up is ended by {@link #close} like the rest. */
    void start() throws IOException, InterruptedException {
        for (Application node : all().toList()) {
            node.launch(List.of());
        }
        for (Application node : all().toList()) {
            node.awaitReady();
        }
        Wait.atMost(Till.PATIENCE, () -> stores.ready() == NODES && desks.ready() == NODES);
        publish(Places.packages());
    }

    /** Enters the demo, with these packages beside those that are there. */
    void publish(List<Path> packages) throws IOException, InterruptedException {
        Town.enterDemo(home, stores.url(), desks.url(), packages);
    }

    Path home() {
        return home;
    }

    String licenceKey() throws IOException {
        return Files.readString(home.resolve("demo/store/licence-key")).strip();
    }

    String publisherToken(String publisher) throws IOException {
        return Files.readString(home.resolve("demo/store/publisher-" + publisher))
                .strip();
    }

    Books storeBooks() {
        return books(storeDatabase);
    }

    Books deskBooks() {
        return books(deskDatabase);
    }

    /** The node of the desk that carries an operation out. */
    Optional<Application> deskNodeThatWorks() throws IOException {
        List<String> owners = deskBooks()
                .all("select split_part(lease_owner, '/', 1) from operation where ended_at is null"
                        + " and lease_owner is not null");
        for (int number = 1; number <= NODES; number++) {
            if (owners.contains(Files.readString(home.resolve("desk-" + number + "/desk/node.id"))
                    .strip())) {
                return Optional.of(deskNodes.get(number - 1));
            }
        }
        return Optional.empty();
    }

    /** Every file below the homes of the store's nodes whose name ends so. */
    List<Path> storeFiles(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> home.relativize(file).toString().startsWith("store-"))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    /** Nobody needs what is in it any more: the nodes are not waited for. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (Application node : all().filter(Application::launched).toList()) {
                node.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stores.close();
        desks.close();
        bucket.close();
        storeDatabase.close();
        deskDatabase.close();
        Folders.delete(home);
    }

    private Stream<Application> all() {
        return Stream.concat(storeNodes.stream(), deskNodes.stream());
    }

    private List<Application> nodes(
            String name, Balancer balancer, TestDatabase database, Map<String, String> settings) {
        return IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> node(name, name + "-" + number, balancer, database, settings))
                .toList();
    }

    private Application node(
            String name, String node, Balancer balancer, TestDatabase database, Map<String, String> settings) {
        int port = Places.freePort();
        Map<String, String> all = new HashMap<>(settings);
        all.put("SUPPORTPRO_HOME", home.resolve(node).toString());
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("SUPPORTPRO_DESK_NODE", node);
        all.put("SUPPORTPRO_DATABASE_URL", database.access().url());
        all.put("SUPPORTPRO_DATABASE_USER", database.access().user());
        all.put("SUPPORTPRO_DATABASE_PASSWORD", database.access().password());
        Application application = new Application(name, port, all);
        balancer.add(application.url());
        return application;
    }

    private static Books books(TestDatabase database) {
        return new Books(
                database.access().url(),
                database.access().user(),
                database.access().password());
    }
}
