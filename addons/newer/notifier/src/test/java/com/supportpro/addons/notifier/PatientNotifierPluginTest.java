package com.supportpro.addons.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.addon.TryLaterException;
import com.supportpro.testkit.addon.FakeDesk;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientNotifierPluginTest {

    private FakeDesk desk;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() throws Exception {
        desk = FakeDesk.of(Path.of("../../notifier/src/main/addon"), Path.of("src/main/addon"), folder)
                .set("url", "https://hooks.chat.example/services/T1");
        new PatientNotifierPlugin().start(desk);
    }

    @Test
    void whatTheChatCannotTakeIsPostedInOrderOnceItIsBack() throws Exception {
        desk.http().answers(503, "");
        desk.customerWrites("First", "text");
        desk.customerWrites("Second", "text");
        assertThat(desk.http().calls()).hasSize(1);

        desk.http().answers(200, "ok").answers(200, "ok");
        desk.schedules().run("backlog");

        assertThat(desk.http().calls()).hasSize(3);
        assertThat(desk.http().calls().get(1).body()).contains("First");
        assertThat(desk.http().calls().get(2).body()).contains("Second");
        assertThat(desk.storage().keys("", 10)).isEmpty();
    }

    @Test
    void whileTheChatIsStillAwayNothingIsLost() throws Exception {
        desk.http().answers(503, "").answers(503, "");
        desk.customerWrites("First", "text");

        assertThatThrownBy(() -> desk.schedules().run("backlog")).isInstanceOf(TryLaterException.class);

        assertThat(desk.storage().keys("", 10)).hasSize(1);
    }

    @Test
    void afterADayItIsNoNewsAnyMore() throws Exception {
        desk.http().answers(503, "");
        desk.customerWrites("First", "text");
        desk.clock().advance(Duration.ofHours(25));

        desk.schedules().run("backlog");

        assertThat(desk.http().calls()).hasSize(1);
        assertThat(desk.storage().keys("", 10)).isEmpty();
    }
}
