package com.supportpro.desk.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.desk.entitlements.Contact.Silence;
import com.supportpro.desk.purchases.FakeBilling;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.testkit.SettableClock;
import com.supportpro.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What a desk believes of what it may run, and what silence changes about it: nothing. */
class EntitlementsTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AddonId ADDON = new AddonId("acme", "webhook");

    private final SettableClock clock = new SettableClock();
    private final FakeBilling billing = new FakeBilling(clock);
    private final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private EntitlementsFixture desk;

    @BeforeEach
    void aLinkedDesk() {
        jdbc.sql("truncate entitlement_document, entitlement_contact").update();
        desk = new EntitlementsFixture(
                jdbc,
                clock,
                new LinkedFixture(billing.url(), billing.key),
                new JdbcTransactionManager(DATABASE.dataSource()),
                events::add);
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void aSignedStatementIsKeptAndHoldsWithoutTheStore() {
        billing.entitle(ADDON, EntitlementState.ACTIVE, "");

        assertThat(desk.follow.now(Duration.ZERO)).isEqualTo(Heard.NEWER);
        billing.close();

        assertThat(desk.follow.now(Duration.ZERO)).isEqualTo(Heard.SILENCE);
        assertThat(desk.entitlements.of(ADDON).active()).isTrue();
    }

    @Test
    void anEndingAndItsEndAreToldOnce() {
        billing.entitle(ADDON, EntitlementState.ACTIVE, "");
        desk.follow.now(Duration.ZERO);
        billing.entitle(ADDON, EntitlementState.SUSPENDED, "Not paid.");
        desk.follow.now(Duration.ZERO);
        desk.follow.now(Duration.ZERO);
        billing.entitle(ADDON, EntitlementState.ACTIVE, "");
        desk.follow.now(Duration.ZERO);

        assertThat(events).containsExactly(new EntitlementEnded(ADDON, "Not paid."), new EntitlementRestored(ADDON));
    }

    @Test
    void nothingIsBelievedThatAnotherKeySigned() {
        assertThat(desk.take.take(statement(LinkedFixture.DESK, FakeBilling.LICENCE, 1, SigningKey.generate())))
                .isEqualTo(Heard.UNBELIEVABLE);
    }

    @Test
    void nothingIsBelievedThatWasMadeForAnotherDeskOrLicence() {
        desk.take.take(statement(LinkedFixture.DESK, FakeBilling.LICENCE, 1, billing.key));

        assertThat(desk.take.take(statement(UUID.randomUUID(), FakeBilling.LICENCE, 2, billing.key)))
                .isEqualTo(Heard.UNBELIEVABLE);
        assertThat(desk.take.take(statement(LinkedFixture.DESK, UUID.randomUUID(), 2, billing.key)))
                .isEqualTo(Heard.UNBELIEVABLE);
    }

    @Test
    void anOlderStatementDoesNotComeBack() {
        SignedEntitlements old = statement(LinkedFixture.DESK, FakeBilling.LICENCE, 1, billing.key);
        desk.take.take(statement(LinkedFixture.DESK, FakeBilling.LICENCE, 2, billing.key));

        assertThat(desk.take.take(old)).isEqualTo(Heard.UNBELIEVABLE);
        assertThat(desk.take.since()).isEqualTo(2);
    }

    @Test
    void anAlteredStatementIsNotBelieved() {
        SignedEntitlements signed = statement(LinkedFixture.DESK, FakeBilling.LICENCE, 1, billing.key);
        var altered = new SignedEntitlements(signed.document().replace("SUSPENDED", "ACTIVE"), signed.signature());

        assertThat(desk.take.take(altered)).isEqualTo(Heard.UNBELIEVABLE);
    }

    @Test
    void aDeskThatIsTakenForACopySaysSoUntilTheStoreThinksOtherwise() {
        billing.cloned = true;
        assertThat(desk.follow.now(Duration.ZERO)).isEqualTo(Heard.CLONED);
        assertThat(desk.entitlements.contact().cloned()).isTrue();

        billing.cloned = false;
        desk.follow.now(Duration.ZERO);

        assertThat(desk.entitlements.contact().cloned()).isFalse();
    }

    @Test
    void silenceIsToldOfAfterAWeekAndCountedDownAndSwitchesNothingOff() {
        billing.entitle(ADDON, EntitlementState.ACTIVE, "");
        desk.follow.now(Duration.ZERO);

        clock.advance(Duration.ofDays(6));
        assertThat(desk.entitlements.contact().silence()).isEqualTo(Silence.NONE);
        clock.advance(Duration.ofDays(2));
        assertThat(desk.entitlements.contact()).matches(it -> it.silence() == Silence.COUNTING && it.daysLeft() == 83);
        clock.advance(Duration.ofDays(365));

        assertThat(desk.entitlements.contact().silence()).isEqualTo(Silence.OVER);
        assertThat(desk.entitlements.of(ADDON).active()).isTrue();
        assertThat(events).isEmpty();
    }

    private SignedEntitlements statement(UUID forDesk, UUID licence, long version, SigningKey key) {
        var suspended = new EntitlementDocument.Entitlement(ADDON, EntitlementState.SUSPENDED, clock.instant(), "");
        return SignedEntitlements.sign(
                new EntitlementDocument(licence, forDesk, version, clock.instant(), List.of(suspended)), key::sign);
    }
}
