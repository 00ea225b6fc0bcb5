package com.supportpro.desk.planning;

import static com.supportpro.desk.planning.Universe.facts;
import static com.supportpro.desk.planning.Universe.id;
import static com.supportpro.desk.planning.Universe.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependentsTest {

    private final World world = new Universe()
            .installed("base", "1.0.0")
            .installed("chat", "1.0.0", "base *")
            .installed("notifier", "2.0.0", "chat ^1.0.0")
            .stopped("idle", "1.0.0", "base *")
            .installed("broken", "1.0.0", "base >=9.0.0")
            .world();

    @Test
    void whatOthersRequireDoesNotGoWithoutThem() {
        assertThat(facts(Dependents.without(world, id("base"), true, false)))
                .containsExactly("needed chat 1.0.0 base", "needed idle 1.0.0 base", "needed notifier 2.0.0 chat");
    }

    @Test
    void onlyWhatWorksKeepsFromStopping() {
        assertThat(facts(Dependents.without(world, id("base"), false, false)))
                .containsExactly("needed chat 1.0.0 base", "needed notifier 2.0.0 chat");
    }

    @Test
    void takenAlongTheyGoFirst() {
        assertThat(steps(Dependents.without(world, id("base"), false, true)))
                .containsExactly("DEACTIVATE notifier 2.0.0", "DEACTIVATE chat 1.0.0", "DEACTIVATE base 1.0.0");
    }

    @Test
    void whatNothingRequiresGoesAlone() {
        assertThat(steps(Dependents.without(world, id("notifier"), true, false)))
                .containsExactly("REMOVE notifier 2.0.0");
    }

    @Test
    void whatIsRequiredStartsFirst() {
        assertThat(StartOrder.of(world.present()).stream().map(each -> each.id().slug()))
                .containsExactly("base", "broken", "chat", "idle", "notifier");
    }

    @Test
    void eachWaitsForWhatItRequiresAndOneOfACircleForNobodyOfIt() {
        Map<AddonId, Set<AddonId>> requires = new LinkedHashMap<>();
        requires.put(id("notifier"), Set.of(id("chat"), id("elsewhere")));
        requires.put(id("chat"), Set.of(id("base")));
        requires.put(id("base"), Set.of(id("chat")));

        assertThat(StartOrder.before(requires))
                .containsExactly(
                        Map.entry(id("base"), Set.<AddonId>of()),
                        Map.entry(id("chat"), Set.of(id("base"))),
                        Map.entry(id("notifier"), Set.of(id("chat"))));
    }
}
