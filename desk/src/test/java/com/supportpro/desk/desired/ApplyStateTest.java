package com.supportpro.desk.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Together;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyStateTest {

    private static final AddonId SET = new AddonId("acme", "set");
    private static final AddonId BUSY = new AddonId("acme", "busy");
    private static final Actor BY = Actor.named("test");

    private final CompareState compare = mock();
    private final CompareSettings settings = mock();
    private final Together together = mock();
    private final Waiting waiting = mock();
    private final ApplyState apply = new ApplyState(compare, settings, together, waiting);
    private final DesiredState wanted = new DesiredState(
            List.of(
                    new DesiredAddon(SET, DesiredAddon.ANY, true, Map.of("size", new Setting.Text("7"))),
                    new DesiredAddon(BUSY, DesiredAddon.ANY, false, Map.of())),
            false);

    @BeforeEach
    void whatTurnsOutToBeRefusedOnlyWhenItIsAskedFor() {
        when(compare.compare(wanted, BY))
                .thenReturn(List.of(
                        Difference.of(SET, Change.SETTINGS, null, null),
                        Difference.of(BUSY, Change.DEACTIVATE, null, null)));
        when(settings.save(any(), any())).thenReturn(new SettingsOutcome.Saved(List.of("size")));
        when(together.request(any(), anyBoolean(), any())).thenAnswer(call -> {
            var outcome = new Together.Outcome(Map.of(), Map.of(), Map.of(BUSY, Problem.of("changing")));
            call.<Consumer<Together.Outcome>>getArgument(2).accept(outcome);
            return outcome;
        });
    }

    @Test
    void noSettingIsSavedWhenAnOperationIsRefusedInTheEndAndWhatIsHeldBackIsNamed() {
        Applied applied = apply.apply(wanted, false, BY);

        verify(settings, never()).save(any(), any());
        assertThat(applied.didSomething()).isFalse();
        assertThat(applied.refused())
                .extracting(Difference::addon, one -> one.problem().map(Problem::code))
                .containsExactly(tuple(SET, Optional.of("held-back")), tuple(BUSY, Optional.of("changing")));
    }

    @Test
    void whoAsksForTheRestGetsIt() {
        Applied applied = apply.apply(wanted, true, BY);

        assertThat(applied.saved()).extracting(Difference::addon).containsExactly(SET);
        assertThat(applied.refused()).extracting(Difference::addon).containsExactly(BUSY);
    }
}
