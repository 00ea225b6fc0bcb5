package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.supportpro.platform.signin.SignInAttempts;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class SetUpDeskTest {

    private static final SetUpInput INPUT = new SetUpInput(
            "Ada",
            "ada@desk.example",
            "correct horse battery",
            "Front desk",
            "https://store.example",
            "sp 2345 6789 abcd efgh");

    private final SetUp setUp = mock();

    @Test
    void thatTheStoreCouldNotBeAskedIsTold() {
        when(setUp.apply(INPUT)).thenReturn(true);

        SetUpOutcome outcome = asking(LicenceAnswer.SILENCE).apply("token", INPUT, "192.0.2.1");

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.store().heard()).isFalse();
    }

    @Test
    void whatTheStoreRefusesIsNotSetUp() {
        SetUpOutcome outcome = asking(LicenceAnswer.refused("No such licence")).apply("token", INPUT, "192.0.2.1");

        assertThat(outcome.status()).isEqualTo(422);
        assertThat(outcome.store().refusal()).isEqualTo("No such licence");
    }

    @Test
    void whatCannotBeAKeyIsAMistake() {
        assertThat(new StoreEntry("https://store.example", "SP-2345-6789-ABCD").mistakes())
                .containsOnlyKeys("licenceKey");
        assertThat(new StoreEntry("https://store.example", "SP-2345-6789-ABCD-EFG0").mistakes())
                .containsOnlyKeys("licenceKey");
        assertThat(new StoreEntry("https://store.example", INPUT.licenceKey()).mistakes())
                .isEmpty();
    }

    private SetUpDesk asking(LicenceAnswer answer) {
        SetUpToken token = mock();
        PasswordPolicy policy = mock();
        ObjectProvider<LicenceCheck> licences = mock();
        when(setUp.needed()).thenReturn(true);
        when(token.matches("token")).thenReturn(true);
        when(policy.mistake(anyString(), anyString())).thenReturn(Optional.empty());
        when(licences.stream()).thenAnswer(call -> Stream.<LicenceCheck>of((store, key, name) -> answer));
        SignInAttempts attempts = mock();
        when(attempts.waitOrCount(any())).thenReturn(Optional.empty());
        return new SetUpDesk(setUp, token, policy, attempts, licences);
    }
}
