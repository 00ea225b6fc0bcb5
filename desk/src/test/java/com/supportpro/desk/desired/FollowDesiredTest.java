package com.supportpro.desk.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PanelTest
class FollowDesiredTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    Waiting waiting;

    @Autowired
    FollowDesired follow;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDesk() {
        desk.begin();
        jdbc.sql("truncate desired_waiting").update();
    }

    @Test
    void whatIsOnlyInTheWayForNowDoesNotEndTheWishToBeInactive() {
        AddonId base = desk.plugin("base", "ACTIVE");
        OperationId going = desk.going(onTopOf(base));
        waiting.put(new DesiredAddon(base, DesiredAddon.ANY, false, Map.of()), Actor.named("test"));

        follow.follow();
        await().untilAsserted(() -> assertThat(waiting.addons()).containsExactly(base));
        assertThat(operations.recent(base, 1)).isEmpty();
        desk.ends(going);

        await().until(() -> !operations.recent(base, 1).isEmpty());
        assertThat(desk.endedOf(base).action()).isEqualTo(Action.DEACTIVATE);
        assertThat(waiting.addons()).isEmpty();
    }

    @Test
    void aLaterFileIsNotOverwrittenByWhatIsPutBack() {
        AddonId base = desk.plugin("base", "ACTIVE");
        desk.going(base);
        Actor later = Actor.named("later");
        waiting.put(new DesiredAddon(base, DesiredAddon.ANY, true, Map.of()), later);

        waiting.putBack(
                new Waiting.Entry(new DesiredAddon(base, DesiredAddon.ANY, false, Map.of()), Actor.named("earlier")));

        assertThat(waiting.take(base)).map(Waiting.Entry::by).contains(later);
    }

    private AddonId onTopOf(AddonId base) {
        AddonId addon = desk.plugin("user", "INACTIVE");
        jdbc.sql("update installation set manifest = manifest || ?::jsonb where slug = 'user'")
                .param("{\"requires\": [{\"addon\": \"%s\", \"version\": \"^1.0.0\"}]}".formatted(base))
                .update();
        return addon;
    }
}
