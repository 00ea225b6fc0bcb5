package com.supportpro.desk.billinglink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.operators.LicenceAnswer;
import com.supportpro.desk.operators.LicenceCheck;
import com.supportpro.protocol.signature.SigningKey;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinkTest
class RegisterDeskTest {

    @Autowired
    LinkFixture fixture;

    @Autowired
    ScriptedStore store;

    @Autowired
    LicenceCheck licences;

    @Autowired
    RegisterDesk register;

    @Autowired
    StoreConnection connection;

    @LocalServerPort
    int port;

    @BeforeEach
    void aDeskThatIsSetUp() {
        store.key = SigningKey.generate();
        fixture.panel(port);
    }

    @Test
    void theKeysOfTheStoreArePinnedAndNoOthersBelieved() throws Exception {
        SigningKey pinned = register();
        SigningKey later = SigningKey.generate();
        store.key = later;

        assertThat(connection.url()).isEqualTo(store.url());
        assertThat(connection.key(pinned.keyId())).contains(pinned.publicKey());
        assertThat(connection.key(later.keyId())).isEmpty();
    }

    @Test
    void registeringAgainPinsTheKeysOfThatDay() throws Exception {
        SigningKey first = register();
        store.key = SigningKey.generate();

        SigningKey second = register();

        assertThat(connection.key(first.keyId())).isEmpty();
        assertThat(connection.key(second.keyId())).contains(second.publicKey());
    }

    @Test
    void anotherKeyUnderAKnownNameIsRefusedAndTheOldOneStays() throws Exception {
        SigningKey pinned = register();
        store.key = SigningKey.generate();
        store.keyId = pinned.keyId();

        assertThatThrownBy(this::register).isInstanceOf(StoreRefusedException.class);

        assertThat(connection.key(pinned.keyId())).contains(pinned.publicKey());
    }

    @Test
    void theStoresWordsAreShownWhenItRefusesTheKey() {
        assertThat(licences.ask(store.url(), "SP-ZZZZ-ZZZZ-ZZZZ-ZZZZ", "Front desk"))
                .isEqualTo(LicenceAnswer.refused("The store refused: There is no licence SP-••••-ZZZZ."));
    }

    @Test
    void aRefusalThatTheStoreNamesIsToldInWordsOfOurs() {
        String problem = "{\"type\":\"urn:supportpro:problem:licence-unknown\",\"detail\":\"No licence\"}";

        assertThatThrownBy(() -> new StoreAnswer(403, problem.getBytes(UTF_8)).checked())
                .isInstanceOfSatisfying(
                        StoreRefusedException.class,
                        refused -> assertThat(refused.textKey()).isEqualTo("billinglink.refused.licence-unknown"));
    }

    @Test
    void aStoreThatIsDownDoesNotRefuseAKey() {
        store.down = true;

        assertThat(licences.ask(store.url(), ScriptedStore.LICENCE, "Front desk"))
                .isEqualTo(LicenceAnswer.SILENCE);
    }

    @Test
    void anAddressWithoutAStoreIsToldOf() {
        assertThat(licences.ask(URI.create(store.url() + "/elsewhere"), ScriptedStore.LICENCE, "Front desk"))
                .isEqualTo(LicenceAnswer.refused("There is no store at this address."));
    }

    private SigningKey register() throws Exception {
        register.register(store.url(), ScriptedStore.LICENCE, "Front desk");
        return store.key;
    }
}
