package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import com.supportpro.store.billing.AnnouncePrice;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.DunningBoard;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.Promotions;
import com.supportpro.store.billing.PurchaseViews;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.model.Discount;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(RenewalTest.Surroundings.class)
class RenewalTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
    Orders orders;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Payments payments;

    @Autowired
    DunningBoard board;

    @Autowired
    People people;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    PaymentMethods methods;

    @Autowired
    CancelOrder cancel;

    @Autowired
    PurchaseViews views;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    AnnouncePrice announce;

    @Autowired
    Promotions promotions;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;
    private Subscriber monthly;

    @BeforeEach
    void somebodyWhoSubscribed() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        csat = shop.forSale(port, Subscribers.PRICE);
        monthly = subscribe("");
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void theNextPeriodIsBilledAWeekAheadAndChargedOnItsFirstDay() {
        at("2027-01-24T09:59:59Z");
        assertThat(bills()).hasSize(1);

        at("2027-01-24T10:00:00Z");
        assertThat(last().state()).isEqualTo(InvoiceState.OPEN);
        assertThat(last().dueAt()).isEqualTo("2027-01-31T10:00:00Z");
        assertThat(last().period()).isEqualTo(span(1));

        at("2027-01-31T09:59:59Z");
        assertThat(last().state()).isEqualTo(InvoiceState.OPEN);
        at("2027-01-31T10:00:00Z");
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().paid()).isEqualTo(period(1));
        assertThat(subscription().paid().end()).isEqualTo("2027-02-28T10:00:00Z");
    }

    @Test
    void doneAgainAtTheSameTimeNothingHappens() {
        for (int day = 0; day < 90; day++) {
            gateway.mood(day % 3 == 0 ? FickleGateway::approve : FickleGateway::decline);
            clock.advance(Duration.ofDays(1));
            renewals.run();
            String books = books();
            renewals.run();
            assertThat(books()).isEqualTo(books);
        }
    }

    @Test
    void whoDoesNotPayIsAskedAgainSuspendedAndEnded() {
        gateway.mood(FickleGateway::decline);
        long before = asked();
        at("2027-01-31T10:00:00Z");
        at("2027-01-31T10:00:01Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        assertThat(asked() - before).isOne();

        daily("2027-02-06T11:00:00Z");
        assertThat(asked() - before).isEqualTo(2);
        daily("2027-02-07T11:00:00Z");
        assertThat(asked() - before).isEqualTo(3);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        assertThat(entitlement()).isEqualTo(EntitlementState.SUSPENDED);

        daily("2027-03-01T11:00:00Z");
        assertThat(asked() - before).isEqualTo(4);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        daily("2027-03-02T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
        assertThat(entitlement()).isEqualTo(EntitlementState.REVOKED);
        assertThat(last().state()).isEqualTo(InvoiceState.UNCOLLECTIBLE);
        assertThat(orders.find(last().order()).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(bills()).hasSize(2);
        assertThat(told("INVOICE_DUE")).isEqualTo(3);
        assertThat(told("SUBSCRIPTION_TERMINATED")).isOne();
    }

    @Test
    void whatWasWrittenOffCanStillBePaid() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        daily("2027-03-05T11:00:00Z");
        Browser customer = signedIn();
        String page = "/invoices/" + last().number();
        assertThat(customer.get(page).body())
                .contains("this payment does not bring the add-on back")
                .doesNotContain("goes on by itself");
        Browser staff = new Browser(port);
        staff.signIn(shop.staff(), StoreFixture.PASSWORD);
        assertThat(staff.get("/staff" + page).body())
                .contains("It pays the invoice; its subscription has ended and stays so.")
                .doesNotContain("goes on");

        gateway.mood(FickleGateway::approve);
        HttpResponse<String> paid = customer.submit(
                page, page + "/pay", "method", monthly.method().id().toString());

        assertThat(customer.get(Browser.location(paid)).body())
                .contains("is paid. Its subscription has ended and stays so", "nothing is owed");
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
        assertThat(told("DEBT_PAID")).isOne();
        assertThat(told("SUBSCRIPTION_RENEWED")).isZero();
    }

    @Test
    void whatWasWrittenOffIsTakenBackByACreditNoteAndNobodyWaitsForItMeanwhile() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        daily("2027-03-05T11:00:00Z");
        assertThat(view().invoice()).isNull();
        Browser staff = new Browser(port);
        staff.signIn(shop.staff(), StoreFixture.PASSWORD);
        String page = "/staff/invoices/" + last().number();

        staff.submit(page, page + "/credit", "reason", "Nobody will pay it");

        assertThat(last().state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(last().open()).isEqualTo(eur(0));
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
    }

    @Test
    void cancellingGivesBackWhatWasPaidForAPeriodThatHasNotBegun() {
        at("2027-01-24T10:00:00Z");
        pay();
        OrderId order = monthly.subscription().order();
        assertThat(cancel.preview(orders.find(order).orElseThrow()).refunded()).isEqualTo(eur(595));

        cancel.now(order, "Ada Minh");
        cancel.now(order, "Ada Minh");
        reconcile.money();

        assertThat(bills()).extracting(Invoice::refunded).containsExactly(eur(0), eur(595));
        assertThat(told("REFUNDED")).isOne();
    }

    @Test
    void whoOwesTheRunningPeriodCannotRunItOut() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        OrderId order = monthly.subscription().order();

        assertThat(cancel.preview(orders.find(order).orElseThrow()).atPeriodEnd())
                .isNull();
        assertThatThrownBy(() -> cancel.atPeriodEnd(order, true, "Ada Minh"))
                .isInstanceOf(BillingRefusedException.class);
        assertThat(last().state()).isEqualTo(InvoiceState.OPEN);

        pay();
        assertThat(cancel.preview(orders.find(order).orElseThrow()).atPeriodEnd())
                .isEqualTo(period(1).end());
    }

    @Test
    void anInvoiceIsOfTheYearThatItsDateHasForItsBuyer() {
        clock.set(Instant.parse("2027-01-01T02:00:00Z"));
        monthly = subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, "US", "America/New_York", "");

        assertThat(last().number()).startsWith("INV-2026-");
    }

    @Test
    void whoPaysLateGoesOnAndIsBilledOnTheSameDaysAsBefore() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        daily("2027-02-17T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);

        pay();
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        at("2027-02-21T10:00:00Z");
        assertThat(last().dueAt()).isEqualTo("2027-02-28T10:00:00Z");
        assertThat(last().period()).isEqualTo(span(2));
    }

    @Test
    void whoHasNoPaymentMethodIsPastDueOnTheDueDate() {
        methods.remove(monthly.caller().account().id(), monthly.method().id());
        at("2027-01-31T10:00:00Z");

        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        assertThat(last().state()).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void whileNobodyKnowsWhetherMoneyWasTakenNobodyIsPunished() {
        gateway.losesAnswers(charge -> true);
        at("2027-01-31T10:00:00Z");
        for (int day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            renewals.run();
            assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        }
        long asked = asked();

        gateway.speaks();
        clock.advance(Duration.ofDays(1));
        reconcile.money();
        renewals.run();

        assertThat(asked()).isEqualTo(asked);
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void aRetryGivesUpAChallengeThatNobodyTookAndChargesTheCardThatIsStoredNow() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        anotherCard();
        gateway.mood(FickleGateway::approve);

        at("2027-02-02T10:00:00Z");
        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
        at("2027-02-03T10:00:00Z");

        assertThat(attempts()).containsExactly(PaymentState.FAILED, PaymentState.SUCCEEDED);
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(told("AUTHENTICATION_NEEDED")).isOne();
        assertThat(told("RENEWAL_FAILED")).isZero();
    }

    @Test
    void aChallengeIsAskedForAgainWithEachRetryUntilTheyAreUsedUp() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        daily("2027-02-20T11:00:00Z");

        assertThat(attempts())
                .containsExactly(
                        PaymentState.FAILED, PaymentState.FAILED, PaymentState.FAILED, PaymentState.ACTION_REQUIRED);
        assertThat(told("AUTHENTICATION_NEEDED")).isEqualTo(4);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
    }

    @Test
    void aChallengeThatTurnsOutToBeTakenWhenItIsGivenUpPays() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        long asked = asked();
        gateway.tookAfterAll(monthly.caller().account().id().value());

        at("2027-02-03T10:00:00Z");

        assertThat(asked()).isEqualTo(asked);
        assertThat(attempts()).containsExactly(PaymentState.SUCCEEDED);
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aChallengeStaysWhereNothingElseCouldBeCharged() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        methods.remove(monthly.caller().account().id(), monthly.method().id());

        daily("2027-02-08T11:00:00Z");

        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
    }

    @Test
    void aChallengeStaysWhereTheCardCannotBeChargedExactlyWhatIsOpen() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        gateway.refusesTheAmount(true);

        daily("2027-02-04T11:00:00Z");

        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
    }

    @Test
    void aRetryWaitsUntilTheGatewayTellsWhatBecameOfTheChallenge() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        gateway.mutes(true);
        at("2027-02-03T10:00:00Z");
        at("2027-02-03T10:10:00Z");
        assertThat(attempts()).containsExactly(PaymentState.UNKNOWN);

        gateway.calm();
        clock.set(Instant.parse("2027-02-03T11:00:00Z"));
        reconcile.money();
        renewals.run();

        assertThat(attempts()).containsExactly(PaymentState.FAILED, PaymentState.SUCCEEDED);
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aRetryIsNotUsedUpWhileAnEarlierChargeIsUnknown() {
        gateway.mood(FickleGateway::decline);
        gateway.losesAnswers(charge -> true);
        at("2027-01-31T10:00:00Z");
        daily("2027-02-04T10:00:00Z");
        assertThat(attempts()).containsExactly(PaymentState.UNKNOWN);

        gateway.speaks();
        reconcile.money();
        assertThat(fact("RENEWAL_FAILED", "againAt")).isEqualTo("2027-02-04T10:00:00Z");
        renewals.run();

        assertThat(attempts()).containsExactly(PaymentState.FAILED, PaymentState.FAILED);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
    }

    @Test
    void aMethodThatCannotBeChargedEndsNoChallenge() {
        gateway.mood(FickleGateway::ask);
        at("2027-01-31T10:00:00Z");
        methods.remove(monthly.caller().account().id(), monthly.method().id());

        assertThatThrownBy(() -> payInvoice.pay(last().id(), monthly.method().id()))
                .isInstanceOf(BillingRefusedException.class);

        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
    }

    @Test
    void oneMissedPeriodIsBilledOnceAndItsPayersHaveTheWholeTime() {
        gateway.mood(FickleGateway::decline);
        at("2027-02-20T10:00:00Z");

        assertThat(bills()).hasSize(2);
        assertThat(last().period()).isEqualTo(span(1));
        assertThat(last().dueAt()).isEqualTo("2027-02-20T10:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        daily("2027-02-26T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        daily("2027-02-27T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
    }

    @Test
    void aLatePaymentDoesNotMoveTheNextDueDateAndTheNextBillLeavesTheWholeTime() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        daily("2027-03-01T09:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        clock.set(Instant.parse("2027-03-01T12:00:00Z"));
        pay();

        gateway.mood(FickleGateway::decline);
        at("2027-03-01T12:10:00Z");
        at("2027-03-01T12:20:00Z");

        assertThat(last().period()).isEqualTo(span(2));
        assertThat(last().dueAt()).isEqualTo("2027-02-28T10:00:00Z");
        assertThat(last().issuedAt()).isEqualTo("2027-03-01T12:10:00Z");
        assertThat(attempts()).containsExactly(PaymentState.FAILED);
        assertThat(told("RENEWAL_ISSUED_LATE")).isOne();
        assertThat(told("INVOICE_DUE")).isEqualTo(3);
        at("2027-03-08T12:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.PAST_DUE);
        at("2027-03-08T12:10:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
    }

    @Test
    void whoPaidInTimeIsNotLateBecauseTheStoreStoodStill() {
        at("2027-01-31T10:00:00Z");
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);

        at("2027-03-10T10:00:00Z");

        assertThat(last().period()).isEqualTo(span(2));
        assertThat(last().dueAt()).isEqualTo("2027-03-10T10:00:00Z");
        assertThat(told("RENEWAL_ISSUED_LATE")).isZero();
    }

    @Test
    void whoIsAskedLateIsToldOneDayOfTheEndWhichIsTheDayOfIt() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-24T10:00:00Z");
        at("2027-02-10T10:00:00Z");
        daily("2027-02-17T10:00:00Z");
        assertThat(fact("SUBSCRIPTION_SUSPENDED", "until")).isEqualTo("2027-03-12T10:00:00Z");

        daily("2027-02-24T10:00:00Z");
        assertThat(fact("LAST_CHARGE_FAILED", "until")).isEqualTo("2027-03-12T10:00:00Z");
        daily("2027-03-05T10:00:00Z");
        assertThat(board.next(last()).orElseThrow().at()).isEqualTo("2027-03-12T10:00:00Z");
        at("2027-03-12T09:59:59Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        at("2027-03-12T10:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
    }

    @Test
    void whoIsSuspendedLateIsToldOneDayOfTheEndWhichIsTheDayOfIt() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        at("2027-02-14T10:00:00Z");
        assertThat(fact("SUBSCRIPTION_SUSPENDED", "until")).isEqualTo("2027-03-08T10:00:00Z");
        assertThat(fact("LAST_CHARGE_FAILED", "until")).isEqualTo("2027-03-08T10:00:00Z");

        daily("2027-02-22T10:00:00Z");
        assertThat(board.next(last()).orElseThrow().at()).isEqualTo("2027-03-08T10:00:00Z");
        daily("2027-03-07T10:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        at("2027-03-08T10:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
    }

    @Test
    void moreThanOneMissedPeriodWaitsForAPerson() {
        long taken = taken();
        at("2027-05-15T10:00:00Z");

        assertThat(bills()).hasSize(1);
        assertThat(taken()).isEqualTo(taken);
        assertThat(subscription().needsPerson())
                .isEqualTo("Periods 1 to 4 were not billed while the store stood still");
    }

    @Test
    void aBillThatWasNeverChargedBeforeAFurtherPeriodBeganWaitsForAPerson() {
        at("2027-01-25T10:00:00Z");
        long taken = taken();
        at("2027-04-15T10:00:00Z");

        assertThat(taken()).isEqualTo(taken);
        assertThat(subscription().needsPerson()).contains("was not charged while the store stood still");
    }

    @Test
    void whatWasCancelledForTheEndOfThePeriodEndsThenAndIsNotBilled() {
        cancel.atPeriodEnd(monthly.subscription().order(), true, "Ada Minh");
        at("2027-01-31T09:59:59Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        at("2027-01-31T10:00:00Z");

        assertThat(subscription().state()).isEqualTo(SubscriptionState.CANCELLED);
        assertThat(entitlement()).isEqualTo(EntitlementState.REVOKED);
        assertThat(bills()).hasSize(1);
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'Subscription ended' and account_id = :id")
                        .param("id", monthly.caller().account().id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anotherPriceIsChargedAfterItsNoticeOnly() {
        at("2027-01-05T10:00:00Z");
        announce.announce(monthly.subscription().id(), eur(900));
        assertThat(told("PRICE_WILL_CHANGE")).isOne();
        daily("2027-03-01T11:00:00Z");

        assertThat(bills()).extracting(Invoice::net).containsExactly(eur(500), eur(500), eur(900));
        assertThat(subscription().net()).isEqualTo(eur(900));
        assertThat(subscription().nextNet()).isNull();
    }

    @Test
    void aPromotionLowersAsManyPeriodsAsItPromised() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        promotions.add(new Promotion(
                code, csat.addon(), new Discount.Percent(50), 2, clock.instant().minusSeconds(60), null, null, 0));
        DeskCaller caller = shop.caller();
        Quote quote = quotes.quote(caller, new QuoteRequest(csat.addon(), Cycle.MONTHLY, code, false));
        assertThat(quote.listNet()).isEqualTo(eur(500));
        assertThat(quote.renewal()).isEqualTo(eur(298));
        assertThat(quote.loweredPeriods()).isOne();
        assertThat(quote.fullRenewal()).isEqualTo(eur(595));
        monthly = subscribe(code);
        assertThat(view().subscription().nextCharge()).isEqualTo(eur(298));
        daily("2027-02-01T11:00:00Z");
        assertThat(view().subscription().nextCharge()).isEqualTo(eur(595));
        daily("2027-03-01T11:00:00Z");

        assertThat(bills()).extracting(Invoice::net).containsExactly(eur(250), eur(250), eur(500));
    }

    @Test
    void aRenewalThatCostsNothingIsPaidWhenItIsBilled() {
        String code = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        promotions.add(new Promotion(
                code,
                csat.addon(),
                new Discount.Percent(100),
                2,
                clock.instant().minusSeconds(60),
                null,
                null,
                0));
        monthly = subscribe(code);
        long taken = taken();
        at("2027-01-25T10:00:00Z");

        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
        assertThat(subscription().paid()).isEqualTo(period(1));
        assertThat(taken()).isEqualTo(taken);
    }

    @Test
    void severalNodesBillAndChargeEachOnce() {
        List<Subscriber> many =
                IntStream.range(0, 8).mapToObj(i -> subscribe("")).toList();
        clock.set(Instant.parse("2027-01-31T10:00:00Z"));
        for (int round = 0; round < 3; round++) {
            List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(renewals::run))
                    .toList();
            nodes.forEach(CompletableFuture::join);
        }

        many.forEach(one -> {
            List<Invoice> bills = invoices.of(one.subscription().order());
            assertThat(bills).extracting(Invoice::state).containsExactly(InvoiceState.PAID, InvoiceState.PAID);
        });
    }

    @Test
    void theDatabaseRefusesAStepThatWasTakenAlready() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");

        assertThatThrownBy(() -> database.sql(
                                "insert into dunning_step (invoice_id, kind, number, at) values (:id, 'CHARGE', 0, now())")
                        .param("id", last().id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("update dunning_step set at = now() where invoice_id = :id")
                        .param("id", last().id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private Subscriber subscribe(String promotion) {
        return subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, "DE", BERLIN.getId(), promotion);
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
    }

    private void pay() {
        gateway.mood(FickleGateway::approve);
        payInvoice.pay(last().id(), monthly.method().id());
    }

    /** A person of the customer's account. */
    private Browser signedIn() {
        String email = UUID.randomUUID() + "@northwind.example";
        people.add(new NewPerson(
                monthly.caller().account().id(), new EmailAddress(email), "Nora Trader", StoreFixture.PASSWORD, false));
        Browser browser = new Browser(port);
        browser.signIn(email, StoreFixture.PASSWORD);
        return browser;
    }

    private void anotherCard() {
        methods.add(
                monthly.caller().account().id(),
                FickleGateway.NAME,
                new NewMethod("card-" + UUID.randomUUID(), "Visa •••• 1881", null));
    }

    /** How the attempts to charge the last bill stand. */
    private List<PaymentState> attempts() {
        return payments.of(last().id()).stream().map(Payment::state).toList();
    }

    /** What the last notice of the kind says. */
    private String fact(String kind, String fact) {
        return database.sql("""
                select facts ->> :fact from billing_notice where kind = :kind and account_id = :account
                order by id desc limit 1""")
                .param("fact", fact)
                .param("kind", kind)
                .param("account", monthly.caller().account().id().value())
                .query(String.class)
                .single();
    }

    private Purchase view() {
        return views.view(orders.find(monthly.subscription().order()).orElseThrow());
    }

    private Subscription subscription() {
        return subscriptions.find(monthly.subscription().id()).orElseThrow();
    }

    private EntitlementState entitlement() {
        return entitlements
                .find(monthly.caller().licence().id(), csat.addon())
                .orElseThrow()
                .state();
    }

    private long taken() {
        return gateway.taken(monthly.caller().account().id().value());
    }

    private long asked() {
        return gateway.asked(monthly.caller().account().id().value());
    }

    private List<Invoice> bills() {
        return invoices.of(monthly.subscription().order());
    }

    private Invoice last() {
        return bills().get(bills().size() - 1);
    }

    private Period period(int number) {
        return monthly.subscription().periods().period(number);
    }

    private Invoice.Span span(int number) {
        return new Invoice.Span(period(number).start(), period(number).end());
    }

    private long told(String kind) {
        return database.sql("select count(*) from billing_notice where kind = :kind and account_id = :account")
                .param("kind", kind)
                .param("account", monthly.caller().account().id().value())
                .query(Long.class)
                .single();
    }

    private String books() {
        return database.sql("""
                select md5(string_agg(line, ';' order by line)) from (
                  select i::text as line from invoice i union all select p::text from payment p
                  union all select s::text from subscription s union all select d::text from dunning_step d
                  union all select e::text from entitlement e union all select j::text from journal_entry j
                  union all select n::text from billing_notice n union all select o::text from purchase_order o) all_lines""").query(String.class).single();
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
