package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(StaffSubscriptionTest.Surroundings.class)
class StaffSubscriptionTest {

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.parse("2026-12-31T10:00:00Z"));
        }

        @Bean
        FickleGateway fickleGateway() {
            return new FickleGateway();
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Subscribers subscribers;

    @Autowired
    FickleGateway gateway;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Entitlements entitlements;

    @Autowired
    JdbcClient database;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private StaffProgram program;
    private Subscriber monthly;
    private String path;

    @BeforeEach
    void somebodyWhoSubscribed() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        program = new StaffProgram(port);
        Shop.ForSale csat = shop.forSale(port, Subscribers.PRICE);
        monthly = subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, "DE", "Europe/Berlin", "");
        path = "/orders/" + monthly.subscription().order();
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void periodsThatWentByUnbilledAreWaivedAndTheRunningOneIsBilled() {
        at("2027-05-15T10:00:00Z");
        assertThat(program.get("/dunning").body()).contains("not billed while the store stood still");

        assertThat(Shop.problem(program.post(path + "/resume", "{\"reason\":\"Nobody decided\"}")))
                .isEqualTo("409 resume-refused");
        String resumed = program.post(path + "/resume", "{\"reason\":\"Our mistake\",\"missed\":\"WAIVE\"}")
                .body();
        at("2027-05-15T10:01:00Z");

        assertThat(resumed).contains("\"needsPerson\":null");
        assertThat(bills()).hasSize(2);
        assertThat(bills().get(1).state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().paid().end())
                .isEqualTo(Instant.parse("2027-05-31T10:00:00Z").minusSeconds(3600));
        assertThat(Shop.problem(program.post(path + "/resume", "{\"reason\":\"x\"}")))
                .isEqualTo("409 resume-refused");
    }

    @Test
    void periodsThatWentByUnbilledAreBilledWhereStaffWantIt() {
        at("2027-05-15T10:00:00Z");

        program.post(path + "/resume", "{\"reason\":\"It ran all the time\",\"missed\":\"BILL\"}");
        at("2027-05-15T10:01:00Z");

        assertThat(subscription().needsPerson()).isNull();
        assertThat(bills()).hasSize(4);
        assertThat(bills().subList(1, 4)).extracting(bill -> bill.state()).containsOnly(InvoiceState.OPEN);
        for (Invoice open : bills().subList(1, 4)) {
            program.post("/invoices/" + open.number() + "/charge", "");
        }
        at("2027-05-15T10:02:00Z");
        assertThat(bills()).hasSize(5);
        assertThat(bills()).extracting(bill -> bill.state()).containsOnly(InvoiceState.PAID);
    }

    @Test
    void aBillThatWasNeverAskedForIsAskedForFromTheResumptionOn() {
        at("2027-01-25T10:00:00Z");
        at("2027-04-15T10:00:00Z");
        assertThat(subscription().needsPerson()).isNotNull();

        program.post(path + "/resume", "{\"reason\":\"The store is back\"}");
        at("2027-04-15T10:01:00Z");
        assertThat(subscription().needsPerson()).isNull();
        String number = bills().get(1).number();
        assertThat(program.post("/invoices/" + number + "/charge", "").body()).contains("\"state\":\"PAID\"");
    }

    @Test
    void aCreditedRenewalIsAGiftAndTheSubscriptionGoesOn() {
        gateway.mood(FickleGateway::decline);
        daily("2027-02-10T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);

        String number = bills().get(1).number();
        String credited = program.post("/invoices/" + number + "/credit", "{\"reason\":\"Goodwill\"}")
                .body();
        renewals.run();

        assertThat(credited).contains("\"state\":\"CREDITED\"");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        assertThat(bills()).hasSize(2);
        gateway.mood(FickleGateway::approve);
        daily("2027-03-01T11:00:00Z");
        assertThat(bills()).hasSize(3);
        assertThat(bills().get(2).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void whatIsSuspendedByHandIsNotChargedAndAPaymentDoesNotBringItBack() {
        at("2027-01-25T10:00:00Z");
        program.post(path + "/suspend", "{\"reason\":\"Abuse\"}");
        long asked = gateway.asked(account());
        at("2027-02-02T10:00:00Z");
        assertThat(gateway.asked(account())).isEqualTo(asked);

        String number = bills().get(1).number();
        program.post("/invoices/" + number + "/charge", "");
        assertThat(bills().get(1).state()).isEqualTo(InvoiceState.PAID);
        assertThat(entitlement()).isEqualTo(EntitlementState.SUSPENDED);

        program.post(path + "/reinstate", "{\"reason\":\"Settled\"}");
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        assertThat(subscription().needsPerson()).isNull();
    }

    @Test
    void whoOwesIsNotReinstatedByTakingTheHandsOff() {
        gateway.mood(FickleGateway::decline);
        daily("2027-02-10T11:00:00Z");
        program.post(path + "/suspend", "{\"reason\":\"Abuse\"}");

        Instant since = entitled().since();
        long version = entitlements.version(monthly.caller().licence().id());
        assertThat(entitled().reason()).isEqualTo("Abuse");
        clock.advance(Duration.ofHours(1));
        program.post(path + "/reinstate", "{\"reason\":\"Settled\"}");

        assertThat(entitlement()).isEqualTo(EntitlementState.SUSPENDED);
        assertThat(entitled().reason()).isEqualTo("An invoice is not paid");
        assertThat(entitled().since()).isEqualTo(since);
        assertThat(entitlements.version(monthly.caller().licence().id())).isGreaterThan(version);
        assertThat(program.get(path).body()).contains("\"held\":null");
    }

    @Test
    void whatIsNotPaidMeanwhileTakesNoHandsOff() {
        at("2027-01-25T10:00:00Z");
        program.post(path + "/suspend", "{\"reason\":\"Abuse\"}");
        program.post(path + "/resume", "{\"reason\":\"They shall pay all the same\"}");
        gateway.mood(FickleGateway::decline);

        at("2027-01-31T10:00:00Z");
        daily("2027-02-10T11:00:00Z");

        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        assertThat(entitled().reason()).isEqualTo("Abuse");
        assertThat(program.get(path).body()).contains("\"held\":\"Abuse\"");
    }

    @Test
    void aTransferIsBookedThoughACardWaitsForItsCustomer() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        Invoice bill = bills().get(1);

        assertThat(Shop.problem(transfer(bill, 594, "line-1-" + bill.id()))).isEqualTo("409 not-payable");
        assertThat(attempts(bill)).containsExactly(PaymentState.ACTION_REQUIRED);
        assertThat(transfer(bill, 595, "line-2-" + bill.id()).body()).contains("\"state\":\"PAID\"");

        assertThat(attempts(bill)).containsExactly(PaymentState.FAILED, PaymentState.SUCCEEDED);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(transfer(bill, 595, "line-3-" + bill.id()).body()).contains("is paid already");
        assertThat(told("RENEWAL_FAILED")).isZero();
    }

    @Test
    void aLineThatIsBookedAlreadyEndsNoChallenge() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        Invoice bill = bills().get(1);
        transfer(bill, 595, "line-" + bill.id());
        gateway.mood(FickleGateway::ask);
        at("2027-02-28T10:00:00Z");

        assertThat(Shop.problem(transfer(bills().get(2), 595, "line-" + bill.id())))
                .isEqualTo("409 conflict");

        assertThat(attempts(bills().get(2))).containsExactly(PaymentState.ACTION_REQUIRED);
    }

    @Test
    void aTransferIsNotBookedWhenTheCustomerHasConfirmedTheCardAfterAll() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        Invoice bill = bills().get(1);
        gateway.tookAfterAll(account());

        HttpResponse<String> answer = transfer(bill, 595, "line-" + bill.id());

        assertThat(Shop.problem(answer)).isEqualTo("409 not-payable");
        assertThat(answer.body()).contains("confirmed the card payment, which pays the invoice");
        assertThat(attempts(bill)).containsExactly(PaymentState.SUCCEEDED);
        assertThat(bills().get(1).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aTransferWaitsWhileNobodyKnowsWhatBecameOfTheCard() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        Invoice bill = bills().get(1);
        gateway.mutes(true);

        assertThat(Shop.problem(transfer(bill, 595, "line-" + bill.id()))).isEqualTo("409 payment-running");
        gateway.mutes(false);
        clock.advance(Duration.ofHours(1));
        reconcile.money();

        assertThat(transfer(bill, 595, "line-" + bill.id()).body()).contains("\"state\":\"PAID\"");
    }

    private HttpResponse<String> transfer(Invoice bill, long cents, String line) {
        return program.post(
                "/invoices/" + bill.number() + "/transfer",
                "{\"amount\":{\"currency\":\"EUR\",\"minorUnits\":" + cents + "},\"reference\":\"" + line + "\"}");
    }

    private List<PaymentState> attempts(Invoice bill) {
        return payments.of(bill.id()).stream().map(Payment::state).toList();
    }

    private long told(String kind) {
        return database.sql("select count(*) from billing_notice where kind = :kind and account_id = :account")
                .param("kind", kind)
                .param("account", account())
                .query(Long.class)
                .single();
    }

    @Test
    void aPriceIsChargedOnlyAfterItsNotice() {
        String answer = program.post(path + "/price", "{\"net\":{\"currency\":\"EUR\",\"minorUnits\":700}}")
                .body();

        assertThat(answer).contains("\"nextNetFrom\":\"2027-01-3");
        assertThat(Shop.problem(program.post(path + "/price", "{\"net\":{\"currency\":\"USD\",\"minorUnits\":700}}")))
                .isEqualTo("409 conflict");
    }

    @Test
    void aPaymentWhoseAnswerWasLostIsAskedAboutByHand() {
        gateway.losesAnswers(charge -> charge.account().equals(account()));
        at("2027-01-31T10:00:01Z");
        clock.advance(Duration.ofMinutes(5));
        assertThat(program.get("/dunning").body()).contains("no answer");
        String number = bills().get(1).number();
        String payment = text(program.get("/invoices/" + number).body());

        gateway.speaks();
        program.post("/payments/" + payment + "/ask", "");

        assertThat(bills().get(1).state()).isEqualTo(InvoiceState.PAID);
    }

    private static String text(String invoice) {
        return ProtocolJson.mapper()
                .readTree(invoice)
                .path("money")
                .path(0)
                .path("id")
                .asString();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        renewals.run();
    }

    private void daily(String until) {
        Instant end = Instant.parse(until);
        while (clock.instant().isBefore(end.minus(Duration.ofDays(1)))) {
            clock.advance(Duration.ofDays(1));
            renewals.run();
        }
        at(until);
        reconcile.money();
    }

    private UUID account() {
        return monthly.caller().account().id().value();
    }

    private Subscription subscription() {
        return subscriptions.find(monthly.subscription().id()).orElseThrow();
    }

    private EntitlementState entitlement() {
        return entitled().state();
    }

    private EntitlementDocument.Entitlement entitled() {
        return entitlements
                .find(monthly.caller().licence().id(), monthly.subscription().addon())
                .orElseThrow();
    }

    private List<Invoice> bills() {
        return invoices.of(monthly.subscription().order());
    }
}
