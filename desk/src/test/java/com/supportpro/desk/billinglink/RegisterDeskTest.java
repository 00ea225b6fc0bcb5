package com.supportpro.desk.billinglink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.operators.LicenceAnswer;
import com.supportpro.desk.operators.LicenceCheck;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.StoreDescriptor.Key;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinkTest
class RegisterDeskTest {

    private static final String PAGE = "/operator/store";

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

    @Autowired
    PinKeys pin;

    @LocalServerPort
    int port;

    private Panel panel;

    @BeforeEach
    void aDeskThatIsSetUp() {
        store.key = SigningKey.generate();
        panel = fixture.panel(port);
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
    void otherKeysWaitForAPerson() throws Exception {
        SigningKey first = register();
        store.key = SigningKey.generate();

        SigningKey second = register();

        assertThat(connection.key(first.keyId())).contains(first.publicKey());
        assertThat(connection.key(second.keyId())).isEmpty();
        assertThat(panel.get(PAGE).body())
                .contains("Nothing signed with them is installed until somebody confirms them under Store.")
                .contains(first.keyId(), second.keyId(), "Believe these keys instead");
    }

    @Test
    void whatAPersonConfirmsTakesThePlaceOfThePinnedKeys() throws Exception {
        SigningKey first = register();
        store.key = SigningKey.generate();
        SigningKey second = register();

        panel.submit(PAGE, PAGE + "/keys", "keys", second.keyId());

        assertThat(connection.key(first.keyId())).isEmpty();
        assertThat(connection.key(second.keyId())).contains(second.publicKey());
        assertThat(panel.get(PAGE).body()).doesNotContain("Believe these keys instead");
    }

    @Test
    void nobodyConfirmsKeysThatTheyWereNotShown() throws Exception {
        SigningKey first = register();
        store.key = SigningKey.generate();
        SigningKey second = register();
        store.key = SigningKey.generate();
        SigningKey third = register();

        String shown = "{\"keys\":[\"" + second.keyId() + "\"]}";
        assertThat(panel.postJson("/api/v1/store/keys", LinkFixture.TOKEN, shown)
                        .statusCode())
                .isEqualTo(409);

        assertThat(connection.key(first.keyId())).contains(first.publicKey());
        assertThat(connection.key(third.keyId())).isEmpty();
    }

    @Test
    void keysThatAPinnedOneVouchesForArePinned() throws Exception {
        register();
        SigningKey next = SigningKey.generate();
        Key signed = new Key(next.keyId(), "Ed25519", next.publicKeyBase64());

        pin.take(store.url(), OfferedKeys.signed(List.of(signed)));

        assertThat(connection.key(next.keyId())).contains(next.publicKey());
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
