package com.supportpro.desk.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PanelTest
class FollowDesiredTest {

    private static final Actor BY = Actor.named("test");

    @Autowired
    PanelFixture desk;

    @Autowired
    Waiting waiting;

    @Autowired
    FollowDesired follow;

    @Autowired
    Operations operations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDesk() throws IOException {
        desk.begin();
        jdbc.sql("truncate desired_waiting, addon_setting").update();
        Files.deleteIfExists(schema());
    }

    @Test
    void whatIsOnlyInTheWayForNowDoesNotEndTheWishToBeInactive() {
        AddonId base = desk.plugin("base", "ACTIVE");
        OperationId going = desk.going(onTopOf(base));
        waiting.put(new DesiredAddon(base, DesiredAddon.ANY, false, Map.of()), BY);

        follow.follow();
        await().untilAsserted(() -> assertThat(waiting.addons()).containsExactly(base));
        assertThat(operations.recent(base, 1)).isEmpty();
        desk.ends(going);

        await().until(() -> !operations.recent(base, 1).isEmpty());
        assertThat(desk.endedOf(base).action()).isEqualTo(Action.DEACTIVATE);
        assertThat(waiting.addons()).isEmpty();
    }

    @Test
    void aWishThatIsRefusedForGoodEndsAndItsSettingsAreSavedAllTheSame() throws IOException {
        AddonId mail = desk.channel("mail", "ACTIVE");
        filesAreHere();
        onTopOf(mail, "ACTIVE");
        waiting.put(new DesiredAddon(mail, DesiredAddon.ANY, false, Map.of("size", new Setting.Text("8"))), BY);

        await().untilAsserted(() -> {
            follow.follow();
            assertThat(waiting.addons()).isEmpty();
        });

        assertThat(saved()).contains("8");
        assertThat(operations.recent(mail, 1)).isEmpty();
    }

    @Test
    void settingsWaitUntilTheFilesOfWhatIsActiveAreOnThisNode() throws IOException {
        AddonId mail = desk.channel("mail", "ACTIVE");
        waiting.put(new DesiredAddon(mail, DesiredAddon.ANY, true, Map.of("size", new Setting.Text("8"))), BY);

        follow.follow();
        assertThat(waiting.addons()).containsExactly(mail);
        filesAreHere();

        await().untilAsserted(() -> {
            follow.follow();
            assertThat(waiting.addons()).isEmpty();
        });
        assertThat(saved()).contains("8");
    }

    @Test
    void whatIsInterruptedIsDoneByTheNextRound() throws IOException {
        AddonId mail = desk.channel("mail", "ACTIVE");
        filesAreHere();
        OperationId going = desk.going(mail);
        waiting.put(new DesiredAddon(mail, DesiredAddon.ANY, true, Map.of("size", new Setting.Text("8"))), BY);
        jdbc.sql("alter table addon_setting rename to elsewhere").update();
        try {
            desk.ends(going);
            await().untilAsserted(() -> assertThatThrownBy(follow::follow).isInstanceOf(DataAccessException.class));
        } finally {
            jdbc.sql("alter table elsewhere rename to addon_setting").update();
        }

        await().untilAsserted(() -> {
            follow.follow();
            assertThat(waiting.addons()).isEmpty();
        });
        assertThat(saved()).contains("8");
    }

    @Test
    void aLaterFileIsNotEndedWithTheEarlierOne() {
        AddonId base = desk.plugin("base", "ACTIVE");
        desk.going(base);
        Actor later = Actor.named("later");
        DesiredAddon wanted = new DesiredAddon(base, DesiredAddon.ANY, true, Map.of());
        waiting.put(wanted, BY);
        Waiting.Entry earlier = held(base).orElseThrow();
        waiting.put(wanted, later);

        waiting.keep(earlier, wanted);
        waiting.remove(earlier);

        assertThat(held(base)).map(Waiting.Entry::by).contains(later);
    }

    @Test
    void whatAnotherNodeIsAtIsLeftToIt() {
        AddonId base = desk.plugin("base", "ACTIVE");
        desk.going(base);
        waiting.put(new DesiredAddon(base, DesiredAddon.ANY, true, Map.of()), BY);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supportpro.desired/acme/base', 0))")
                    .query((row, number) -> true)
                    .single();
            assertThat(elsewhere(base)).isEmpty();
        });
    }

    /** As another node would: on a connection of its own. */
    private Optional<Waiting.Entry> elsewhere(AddonId addon) {
        return CompletableFuture.supplyAsync(() -> held(addon)).join();
    }

    private Optional<Waiting.Entry> held(AddonId addon) {
        return Objects.requireNonNull(transaction.execute(status -> waiting.hold(addon)));
    }

    private AddonId onTopOf(AddonId base) {
        return onTopOf(base, "INACTIVE");
    }

    private AddonId onTopOf(AddonId base, String state) {
        AddonId addon = desk.plugin("user", state);
        jdbc.sql("update installation set manifest = manifest || ?::jsonb where slug = 'user'")
                .param("{\"requires\": [{\"addon\": \"%s\", \"version\": \"^1.0.0\"}]}".formatted(base))
                .update();
        return addon;
    }

    private void filesAreHere() throws IOException {
        Files.createDirectories(schema().getParent());
        Files.writeString(schema(), """
                {"type": "object", "properties": {"size": {"type": "integer"}}}""");
    }

    private Path schema() {
        return home.folder("addons").resolve("acme/mail/1.0.0/settings.schema.json");
    }

    private Optional<String> saved() {
        return jdbc.sql("select value from addon_setting where addon = 'acme/mail' and name = 'size'")
                .query(String.class)
                .optional();
    }
}
