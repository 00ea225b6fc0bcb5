package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A linked desk with two add-ons for trials in its catalogue, on which all kinds of trouble can be brought. */
final class TrialDesk implements AutoCloseable {

    static final List<String> ADDONS = List.of(TrialAddons.ONE, TrialAddons.OTHER);

    /** A hanging add-on is waited for this long at the most. */
    private static final String LONGEST_CALL = "--supportpro.desk.runtime.longest-call=3s";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration HALT = Duration.ofSeconds(60);
    private static final Pattern OPERATION = Pattern.compile("\"operation\":\"([0-9a-f-]{36})\"");

    private final Town town;
    final StoreWire wire;
    final HaltFile halts;
    final Books books;
    final ServerProcess database;
    final @Nullable Volume volume;
    final long ticket;

    private TrialDesk(Town town, StoreWire wire, @Nullable Volume volume, long ticket) {
        this.town = town;
        this.wire = wire;
        this.volume = volume;
        this.ticket = ticket;
        Path home = town.home().resolve("desk");
        this.halts = new HaltFile(town.home().resolve("halt"));
        this.books = new Books(home);
        this.database = new ServerProcess(home);
    }

    static TrialDesk found(boolean withVolume) throws IOException, InterruptedException {
        Town town = Town.start();
        town.publish(TrialAddons.in(town.home().resolve("trials")));
        PlainBrowser.link(town.desk.url());
        assertThat(Api.get(town.desk.url() + "/api/v1/billing-link")).contains("\"LINKED\"");
        Wait.atMost(
                PATIENCE,
                () -> Api.get(town.desk.url() + "/api/v1/addons/" + TrialAddons.OTHER)
                        .contains(TrialAddons.NEW));
        long ticket = Desk.ticket(town, "Trial");
        town.desk.close();
        town.store.close();
        int behind = Places.freePort();
        var wire = new StoreWire(Integer.parseInt(town.store.url().replaceAll(".*:", "")), behind);
        town.store.launch(List.of("--server.port=" + behind, "--supportpro.store.public-url=" + town.store.url()));
        town.store.awaitReady();
        Volume volume = withVolume ? Volume.under(town.home().resolve("desk")) : null;
        var desk = new TrialDesk(town, wire, volume, ticket);
        desk.start();
        return desk;
    }

    String url() {
        return town.desk.url();
    }

    Path addons() {
        return town.addons();
    }

    void launch() throws IOException {
        town.desk.launch(List.of(halts.setting(), LONGEST_CALL));
    }

    void start() throws IOException, InterruptedException {
        launch();
        town.desk.awaitReady();
    }

    void awaitReady() throws InterruptedException {
        town.desk.awaitReady();
    }

    boolean ready() {
        try {
            return Api.get(url() + "/actuator/health/readiness").contains("UP");
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void awaitHalt() throws InterruptedException {
        if (!town.desk.hasHalted(HALT)) {
            throw new AssertionError("The desk did not halt where it should");
        }
    }

    void kill() throws InterruptedException {
        town.desk.kill();
    }

    /** The desk has ended this moment: what was not made durable is gone, on its whole volume. */
    void losesPower(boolean names) throws IOException, InterruptedException {
        Volume lost = volume();
        List<ProcessHandle> server = database.all();
        lost.losesPower(names);
        ServerProcess.kill(server);
        lost.comesBack();
    }

    Volume volume() {
        if (volume == null) {
            throw new IllegalStateException("There is no volume");
        }
        return volume;
    }

    /** The operation that was begun; empty when the desk was gone before it said so. */
    String asks(String addon, String action, String json) throws InterruptedException {
        try {
            var answer = Api.post(url() + "/api/v1/addons/" + addon + "/" + action, json);
            Matcher operation = OPERATION.matcher(answer.body());
            return operation.find() ? operation.group(1) : answer.statusCode() + " " + answer.body();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Asks for it and waits until it is done. */
    void does(String addon, String action, String json) throws IOException, InterruptedException {
        String operation = asks(addon, action, json);
        assertThat(operation).as(action).matches("[0-9a-f-]{36}");
        long until = System.nanoTime() + PATIENCE.toNanos();
        String state = state(operation);
        while (state.equals("RUNNING") && System.nanoTime() < until) {
            Thread.sleep(40);
            state = state(operation);
        }
        assertThat(state).as(() -> action + " of " + addon + told(operation)).isEqualTo("SUCCEEDED");
    }

    String state(String operation) {
        return books.one("select state from operation where id::text = ?", operation);
    }

    /** What is on record of an operation. */
    String told(String operation) {
        return books.all("""
                select action || ' ' || state || ' attempts ' || attempts || ' ' || coalesce(problem::text, '') || ': '
                    || (select string_agg(name || ' ' || s.state || ' ' || message, ', ' order by position)
                        from operation_step s where s.operation = o.id)
                from operation o where id::text = ?""", operation).toString();
    }

    @Override
    public void close() {
        town.desk.close();
        if (volume != null) {
            volume.close();
        }
        wire.close();
        town.close();
    }
}
