package com.supportpro.desk.installations.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.desk.entitlements.FollowEntitlements;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.purchases.FakeBilling;
import com.supportpro.desk.purchases.FollowPurchases;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.signature.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From the price to the add-on at work, through the pages and the API, with a store that keeps books. */
@PanelTest
class PurchaseWalkTest {

    private static final AddonId FRENCH = new AddonId("acme", "french");
    private static final String PAGE = "/operator/addons/acme/french";
    private static final String MANIFEST = """
            {"manifest": 1, "publisher": "acme", "slug": "french", "version": "1.0.0", "kind": "language",
             "name": "French", "summary": "The panel in French", "desk": ">=1.0.0 <2.0.0",
             "language": {"tag": "fr", "name": "Français", "rightToLeft": false}}""";

    private static final FakeBilling BILLING = new FakeBilling(Clock.systemUTC());
    private static final ServedStore PACKAGES = packages();

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FollowPurchases purchases;

    @Autowired
    FollowEntitlements follow;

    @MockitoBean
    BillingLink link;

    @DynamicPropertySource
    static void theStore(DynamicPropertyRegistry properties) {
        properties.add("supportpro.desk.store-url", BILLING::url);
        properties.add("supportpro.desk.payments.every", () -> "PT0.2S");
    }

    @AfterAll
    static void close() {
        BILLING.close();
        PACKAGES.close();
    }

    @BeforeEach
    void aLinkedDesk() throws Exception {
        desk.begin();
        BILLING.reset();
        jdbc.sql("truncate listing, store_key, purchase, purchase_copy, entitlement_document, entitlement_contact")
                .update();
        pin(PACKAGES.key);
        pin(BILLING.key);
        PACKAGES.price = new Price("USD", List.of(new Price.PerCycle(Cycle.MONTHLY, 2_900)));
        list(PACKAGES.publish(MANIFEST, Map.of("texts/fr.properties", "nav.languages=Langues\n".getBytes(UTF_8))));
        BILLING.packages.putAll(PACKAGES.packages);
        when(link.status()).thenReturn(new LinkStatus(LinkState.LINKED, "", "", "", ""));
        when(link.accessToken()).thenReturn(ServedStore.TOKEN);
        when(link.deskId()).thenReturn(Optional.of(LinkedFixture.DESK.toString()));
    }

    @Test
    void aPurchaseIsShownAgreedToAndInstalled() throws Exception {
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString(">Purchase</button>")))
                .andExpect(content().string(containsString("Monthly")));
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.admin()))
                .andExpect(content().string(containsString("Purchase for USD 29.00")))
                .andExpect(content().string(containsString("Visa •••• 4242")));
        assertThat(BILLING.orders()).isEmpty();

        mvc.perform(buy()).andExpect(status().is3xxRedirection());

        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("href=\"" + PAGE + "/cancel\"")))
                .andExpect(content().string(not(containsString("/purchase"))));
    }

    @Test
    void aDueInvoiceIsShownAndTheDeskGoesOnByItselfOnceItIsPaid() throws Exception {
        BILLING.next = FakeBilling.Charge.DECLINED;
        mvc.perform(buy());
        await().until(() -> operations
                .runningFor(FRENCH)
                .filter(one -> one.state() == Operation.State.WAITING_FOR_PAYMENT)
                .isPresent());
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("Payment required")))
                .andExpect(content().string(containsString("The stored payment method was declined.")))
                .andExpect(content().string(containsString("https://store.example/invoices/INV-2026-00001")));

        BILLING.pay(BILLING.only().order());

        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void thePageOfAPaymentThatIsBeingConfirmedLooksAgainByItself() throws Exception {
        String looking = "hx-get=\"" + PAGE + "\" hx-select=\"#doing\" hx-trigger=\"every 10s\"";
        mvc.perform(get(PAGE).with(desk.admin())).andExpect(content().string(not(containsString(looking))));

        BILLING.elsewhere(FRENCH, OrderState.PROCESSING);
        purchases.now();

        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("The payment is being confirmed")))
                .andExpect(content().string(containsString(looking)));
    }

    @Test
    void anUnpaidOrderIsWithdrawn() throws Exception {
        BILLING.next = FakeBilling.Charge.DECLINED;
        mvc.perform(buy());

        Operation waiting = waiting();
        String steps = mvc.perform(get("/operator/operations/" + waiting.id() + "/progress")
                        .with(desk.admin()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(steps)
                .contains("<a id=\"pay-" + waiting.id() + "\"", "<button id=\"withdraw-" + waiting.id() + "\"");
        assertThat(PanelFixture.losingFocus(steps)).isEmpty();
        withdraw(waiting);

        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.ROLLED_BACK);
    }

    @Test
    void aTrialGoesOnWhenTheOrderForItIsWithdrawnAndCanBeBoughtAgain() throws Exception {
        mvc.perform(asked(true));
        desk.endedOf(FRENCH);
        BILLING.next = FakeBilling.Charge.DECLINED;
        mvc.perform(buy());

        withdraw(waiting());

        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.ROLLED_BACK);
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("Free trial until ")))
                .andExpect(content().string(containsString(">Purchase</button>")))
                .andExpect(content().string(containsString("End the trial")));
        BILLING.next = FakeBilling.Charge.APPROVED;
        mvc.perform(buy());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(BILLING.charges).hasSize(1);
    }

    @Test
    void whatIsPaidAndDoesNotInstallIsRefundedOnce() throws Exception {
        BILLING.packages.clear();
        mvc.perform(buy());
        Operation failed = desk.endedOf(FRENCH);
        mvc.perform(get("/operator/operations/" + failed.id()).with(desk.admin()))
                .andExpect(content().string(containsString("It is paid for: ")))
                .andExpect(content().string(containsString(">Try again</button>")))
                .andExpect(content().string(containsString(">Refund</button>")));

        refund(failed);
        refund(failed);

        assertThat(BILLING.only().state()).isEqualTo(OrderState.REVERSED);
        assertThat(refundsOnRecord()).isEqualTo(1);
        mvc.perform(get("/operator/operations/" + failed.id()).with(desk.admin()))
                .andExpect(content().string(containsString("the whole amount is given back")))
                .andExpect(content().string(not(containsString("Try again"))))
                .andExpect(content().string(not(containsString(">Refund</button>"))));
    }

    @Test
    void whatIsTriedAgainInVainIsRefundedAllTheSame() throws Exception {
        BILLING.packages.clear();
        mvc.perform(buy());
        Operation bought = desk.endedOf(FRENCH);
        mvc.perform(post(PAGE + "/install").with(desk.admin()).with(csrf()));
        Operation again = desk.endedOf(FRENCH);
        assertThat(again.id()).isNotEqualTo(bought.id());

        String refund = "action=\"/operator/operations/" + bought.id() + "/refund\"";
        mvc.perform(get("/operator/operations/" + again.id()).with(desk.admin()))
                .andExpect(content().string(containsString("It is paid for: ")))
                .andExpect(content().string(containsString(refund)));
        mvc.perform(get(PAGE).with(desk.admin())).andExpect(content().string(containsString(refund)));

        refund(bought);

        mvc.perform(get(PAGE).with(desk.admin())).andExpect(content().string(not(containsString("/refund"))));
        mvc.perform(get("/operator/operations/" + again.id()).with(desk.admin()))
                .andExpect(content().string(not(containsString("/refund"))));
    }

    @Test
    void whoJoinedAnOrderOfOthersDoesNotRefundIt() throws Exception {
        BILLING.packages.clear();
        UUID order = BILLING.elsewhere(FRENCH, OrderState.DUE);
        mvc.perform(purchase(desk.token("addons.manage"), "{\"cycle\": \"monthly\"}"))
                .andExpect(status().isAccepted());
        waiting();
        BILLING.pay(order);

        Operation failed = desk.endedOf(FRENCH);
        mvc.perform(get("/operator/operations/" + failed.id()).with(desk.admin()))
                .andExpect(content().string(containsString("an order that was not placed here")))
                .andExpect(content().string(containsString(">Try again</button>")))
                .andExpect(content().string(not(containsString(">Refund</button>"))));
        refund(failed);
        assertThat(BILLING.only().state()).isEqualTo(OrderState.ACTIVE);
        assertThat(refundsOnRecord()).isZero();
    }

    @Test
    void aTrialThatDoesNotInstallIsNotSaidToBePaidFor() throws Exception {
        BILLING.packages.clear();
        mvc.perform(asked(true));

        Operation failed = desk.endedOf(FRENCH);
        mvc.perform(get("/operator/operations/" + failed.id()).with(desk.admin()))
                .andExpect(content().string(containsString("The trial has begun and goes on")))
                .andExpect(content().string(not(containsString("It is paid for"))))
                .andExpect(content().string(not(containsString(">Refund</button>"))));
    }

    @Test
    void whatCostsNothingIsNotSaidToBePurchasedOrPaid() throws Exception {
        mvc.perform(asked(true));
        Operation tried = desk.endedOf(FRENCH);
        mvc.perform(get("/operator/operations/" + tried.id()).with(desk.admin()))
                .andExpect(content().string(containsString("It is free of charge until the trial ends.")))
                .andExpect(content().string(containsString("Nothing to pay")))
                .andExpect(content().string(not(containsString("is purchased"))));

        aLinkedDesk();
        BILLING.elsewhere(FRENCH, OrderState.ACTIVE);
        mvc.perform(purchase(desk.token("addons.manage"), "{\"cycle\": \"monthly\"}"))
                .andExpect(status().isAccepted());
        Operation owned = desk.endedOf(FRENCH);
        mvc.perform(get("/operator/operations/" + owned.id()).with(desk.admin()))
                .andExpect(content().string(containsString("was purchased already: nothing was charged.")))
                .andExpect(content().string(containsString("Nothing to pay")));
    }

    private void refund(Operation failed) throws Exception {
        mvc.perform(post("/operator/operations/" + failed.id() + "/refund")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private int refundsOnRecord() {
        return jdbc.sql("select count(*) from audit_entry where action = 'addon.refunded' and details::text like ?")
                .param("%" + BILLING.only().order() + "%")
                .query(Integer.class)
                .single();
    }

    private Operation waiting() {
        return await().until(
                        () -> operations
                                .runningFor(FRENCH)
                                .filter(one -> one.state() == Operation.State.WAITING_FOR_PAYMENT),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void withdraw(Operation waiting) throws Exception {
        mvc.perform(post("/operator/operations/" + waiting.id() + "/withdraw")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aTrialIsOfferedOnceRunsUntilItsEndAndStopsThen() throws Exception {
        purchases.now();
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("Try 14 days free</button>")));
        mvc.perform(get(PAGE + "/purchase?cycle=monthly&promotion=&trial=true").with(desk.admin()))
                .andExpect(content().string(containsString("Start the free trial")))
                .andExpect(content().string(containsString("USD 29.00 plus tax, Monthly")))
                .andExpect(content().string(not(containsString("Visa"))));

        mvc.perform(asked(true)).andExpect(status().is3xxRedirection());

        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(BILLING.charges).isEmpty();
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("Free trial until ")))
                .andExpect(content().string(containsString(">Purchase</button>")))
                .andExpect(content().string(not(containsString("days free"))));

        BILLING.endTrials();
        purchases.now();
        follow.now(Duration.ZERO);

        await().until(() -> desk.endedOf(FRENCH).action() == Action.DEACTIVATE);
        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("The free trial ended on ")))
                .andExpect(content().string(containsString(">Purchase</button>")))
                .andExpect(content().string(not(containsString("days free"))));
    }

    @Test
    void programsTryAndThenBuyWhatRunsWithoutAPause() throws Exception {
        String token = desk.token("addons.manage");
        purchases.now();
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.actions", hasItem("try")))
                .andExpect(jsonPath("$.trialDays").value(14));
        mvc.perform(get("/api/v1/addons/acme/french/quote?cycle=monthly&trial=true")
                        .header("Authorization", token))
                .andExpect(jsonPath("$.total.minorUnits").value(0));
        mvc.perform(purchase(token, "{\"cycle\": \"monthly\", \"trial\": true}"))
                .andExpect(status().isAccepted());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.billing").value("TRIAL"))
                .andExpect(jsonPath("$.trialEndsAt").isNotEmpty())
                .andExpect(jsonPath("$.installation").value("ACTIVE"));
        mvc.perform(purchase(token, "{\"cycle\": \"monthly\", \"trial\": true}"))
                .andExpect(status().isConflict());

        mvc.perform(purchase(token, "{\"cycle\": \"monthly\"}")).andExpect(status().isAccepted());

        Operation bought = desk.endedOf(FRENCH);
        assertThat(bought.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(bought.steps()).extracting(step -> step.name()).doesNotContain("start", "stop");
        assertThat(BILLING.charges).hasSize(1);
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.billing").value("SUBSCRIBED"))
                .andExpect(jsonPath("$.trialEndsAt").isEmpty())
                .andExpect(jsonPath("$.installation").value("ACTIVE"));
    }

    @Test
    void aRenewalThatWasNotPaidIsShownWithItsInvoiceOnThePageAndInTheGrid() throws Exception {
        mvc.perform(buy());
        desk.endedOf(FRENCH);
        BILLING.failRenewal(BILLING.only().order());
        purchases.now();

        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("The renewal was not paid.")))
                .andExpect(content().string(containsString("Pay invoice")))
                .andExpect(content().string(containsString("https://store.example/invoices/INV-2026-00001")));
        mvc.perform(get("/operator/languages").with(desk.admin()))
                .andExpect(content().string(containsString("Past due: USD 29.00.")))
                .andExpect(content().string(containsString("https://store.example/invoices/INV-2026-00001")));
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.billing").value("PAST_DUE"))
                .andExpect(jsonPath("$.due.number").value("INV-2026-00001"));
    }

    private static MockHttpServletRequestBuilder purchase(String token, String body) {
        return post("/api/v1/addons/acme/french/purchase")
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void programsSeeThePriceBuyAndCancel() throws Exception {
        String token = desk.token("addons.manage");
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.billing").value("NONE"))
                .andExpect(jsonPath("$.entitlement").value("NONE"))
                .andExpect(jsonPath("$.price.cycles[0].minorUnits").value(2_900))
                .andExpect(jsonPath("$.actions", hasItem("purchase")));
        mvc.perform(get("/api/v1/addons/acme/french/quote?cycle=monthly").header("Authorization", token))
                .andExpect(jsonPath("$.total.minorUnits").value(2_900));
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"cycle": "monthly", "expectedTotal": {"currency": "USD", "minorUnits": 2900}}"""))
                .andExpect(status().isAccepted());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.billing").value("SUBSCRIBED"))
                .andExpect(jsonPath("$.entitlement").value("ACTIVE"))
                .andExpect(jsonPath("$.installation").value("ACTIVE"));

        mvc.perform(get(PAGE + "/cancel").with(desk.admin()))
                .andExpect(content().string(containsString("It is deactivated at once.")));
        mvc.perform(post("/api/v1/addons/acme/french/cancel")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"when\": \"NOW\"}"))
                .andExpect(status().isAccepted());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get("/api/v1/addons/acme/french").header("Authorization", token))
                .andExpect(jsonPath("$.billing").value("CANCELLED"))
                .andExpect(jsonPath("$.installation").value("INACTIVE"));
    }

    @Test
    void aTrialShowsWhatItWouldCostAndIsEndedFromTheDesk() throws Exception {
        mvc.perform(get(PAGE + "/purchase?cycle=monthly&trial=true").with(desk.admin()))
                .andExpect(content().string(containsString("USD 29.00 plus tax, Monthly")));
        mvc.perform(asked(true)).andExpect(status().is3xxRedirection());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get(PAGE).with(desk.admin())).andExpect(content().string(containsString("End the trial")));
        mvc.perform(get(PAGE + "/cancel").with(desk.admin()))
                .andExpect(content().string(containsString("Nothing was charged, and nothing will be.")));

        mvc.perform(post(PAGE + "/cancel")
                        .with(desk.admin())
                        .with(csrf())
                        .param("back", PAGE)
                        .param("when", "NOW"))
                .andExpect(status().is3xxRedirection());

        assertThat(desk.endedOf(FRENCH).action()).isEqualTo(Action.CANCEL);
        assertThat(BILLING.only().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aPromotionIsTakenOffTheListPriceOnce() throws Exception {
        BILLING.discount = 900;

        mvc.perform(get(PAGE + "/purchase?cycle=monthly&promotion=AUTUMN").with(desk.admin()))
                .andExpect(content().string(containsString("List price</dt><dd class=\"num\">USD 29.00")))
                .andExpect(content().string(containsString("−USD 9.00 (AUTUMN)")))
                .andExpect(content().string(containsString("Net</dt><dd class=\"num\">USD 20.00")))
                .andExpect(content().string(containsString("Purchase for USD 20.00")));
    }

    @Test
    void whatFurtherPeriodsCostIsSaidAsLongAsThePromotionLastsAndAfterThat() throws Exception {
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.admin()))
                .andExpect(content().string(containsString("<dd>USD 29.00, next on")))
                .andExpect(content().string(not(containsString("more period"))));
        BILLING.discount = 900;
        BILLING.lowered = 1;

        mvc.perform(get(PAGE + "/purchase?cycle=monthly&promotion=AUTUMN").with(desk.admin()))
                .andExpect(content().string(containsString("USD 20.00 for 1 more period, then USD 29.00; next on")));
    }

    @Test
    void whyThereWillBeAnInvoiceIsSaidBeforehand() throws Exception {
        BILLING.invoiceReason = "amount_not_chargeable";
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.admin()))
                .andExpect(content().string(containsString("cards cannot be charged exactly this amount")))
                .andExpect(content().string(not(containsString("no payment method is stored"))));

        BILLING.invoiceReason = "bank_transfer";
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.admin()))
                .andExpect(content().string(containsString("<dd>An invoice to pay by bank transfer</dd>")));

        BILLING.invoiceReason = "no_payment_method";
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.admin()))
                .andExpect(content().string(containsString("no payment method is stored")));
    }

    @Test
    void whatCostsNothingIsPaidWithNothing() throws Exception {
        BILLING.discount = 2_900;

        mvc.perform(get(PAGE + "/purchase?cycle=monthly&promotion=FREE").with(desk.admin()))
                .andExpect(content().string(containsString("Purchase for USD 0.00")))
                .andExpect(content().string(not(containsString("Paid with"))))
                .andExpect(content().string(not(containsString("An invoice to pay"))));
    }

    @Test
    void eachWayToCancelSaysWhatItMeans() throws Exception {
        BILLING.periodEnd = Instant.parse("2027-01-15T12:00:00Z");
        mvc.perform(buy()).andExpect(status().is3xxRedirection());
        assertThat(desk.endedOf(FRENCH).state()).isEqualTo(Operation.State.SUCCEEDED);

        mvc.perform(get(PAGE + "/cancel").with(desk.admin()))
                .andExpect(content().string(containsString("At the end of the period that is paid")))
                .andExpect(content().string(containsString("It is deactivated at once.")))
                .andExpect(content().string(containsString("It stops on all desks of the licence.")))
                .andExpect(content().string(containsString("It runs until")))
                .andExpect(content().string(containsString("Nothing more is charged.")));
    }

    @Test
    void aCopyIsToldSoAndWhatItCanDo() throws Exception {
        BILLING.cloned = true;
        follow.now(Duration.ZERO);

        mvc.perform(get(PAGE).with(desk.admin()))
                .andExpect(content().string(containsString("Make it a desk of its own")));
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", desk.token("addons.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"monthly\"}"))
                .andExpect(content().string(containsString("desk-cloned")));
        assertThat(BILLING.orders()).isEmpty();
    }

    @Test
    void aCycleThatIsNoneIsTold() throws Exception {
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", desk.token("addons.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"hourly\"}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoMayNotManageAddonsBuysNothing() throws Exception {
        mvc.perform(post(PAGE + "/purchase").with(desk.agent()).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(desk.agent())).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder buy() throws Exception {
        return asked(false);
    }

    private MockHttpServletRequestBuilder asked(boolean trial) throws Exception {
        String shown = mvc.perform(get("/api/v1/addons/acme/french/quote?cycle=monthly&trial=" + trial)
                        .header("Authorization", desk.token("addons.manage")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return post(PAGE + "/purchase")
                .with(desk.admin())
                .with(csrf())
                .param("back", PAGE)
                .param("cycle", "monthly")
                .param("quote", ProtocolJson.mapper().readTree(shown).path("id").asString())
                .param("expectedTotal.currency", "USD")
                .param("trial", String.valueOf(trial))
                .param("expectedTotal.minorUnits", trial ? "0" : "2900");
    }

    private void pin(SigningKey key) {
        jdbc.sql("insert into store_key (store_url, key_id, public_key, pinned_at) values (?, ?, ?, now())")
                .params(BILLING.url().toString(), key.keyId(), key.publicKeyBase64())
                .update();
    }

    private void list(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, 'language', 'French', '{}', false, now(), ?, 'french')""")
                .params(listing.id().toString(), ProtocolJson.mapper().writeValueAsString(listing))
                .update();
    }

    private static ServedStore packages() {
        try {
            return new ServedStore();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
