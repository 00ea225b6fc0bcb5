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
import java.util.UUID;
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

    Cluster() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        storeNodes = nodes("store", stores, storeDatabase, storeSettings());
        deskNodes = nodes("desk", desks, deskDatabase, deskSettings());
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

    @Override
    public void close() {
        all().forEach(Application::close);
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

    private Map<String, String> storeSettings() {
        Map<String, String> settings = common();
        settings.put("SUPPORTPRO_STORE_PUBLIC_URL", stores.url());
        settings.put("SUPPORTPRO_STORE_BLOBS", "s3://" + S3Fake.BUCKET + "/store");
        settings.put("SUPPORTPRO_STORE_DRAIN", "3s");
        settings.put("SUPPORTPRO_STORE_PUBLISHER_CALLS_PER_MINUTE", "100000");
        return settings;
    }

    private Map<String, String> deskSettings() {
        Map<String, String> settings = common();
        settings.put("SUPPORTPRO_DESK_PUBLIC_URL", desks.url());
        settings.put("SUPPORTPRO_DESK_STORE_URL", stores.url());
        settings.put("SUPPORTPRO_DESK_PACKAGES", "s3://" + S3Fake.BUCKET + "/desk");
        settings.put("SUPPORTPRO_DESK_INSTANCE_ID", UUID.randomUUID().toString());
        settings.put("SUPPORTPRO_DESK_DRAIN", "3s");
        settings.put("SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS", "allow");
        return settings;
    }

    private Map<String, String> common() {
        return new HashMap<>(Map.of(
                "SUPPORTPRO_ADMIN_TOKEN",
                Town.TOKEN,
                "SUPPORTPRO_SECRET_KEY",
                "YSBzZWNyZXQga2V5IG9mIGEgY2x1c3RlciwgdGVzdC4=",
                "SUPPORTPRO_DEMO",
                "true",
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SUPPORTPRO_S3_ENDPOINT",
                bucket.url(),
                "SUPPORTPRO_S3_ACCESS_KEY",
                S3Fake.ACCESS_KEY,
                "SUPPORTPRO_S3_SECRET_KEY",
                S3Fake.SECRET_KEY));
    }

    private static Books books(TestDatabase database) {
        return new Books(
                database.access().url(),
                database.access().user(),
                database.access().password());
    }
}
