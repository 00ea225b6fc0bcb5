package com.supportpro.desk.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.approvals.Budgets;
import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEntry;
import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.desk.catalogue.ListingFixture;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.purchases.FakeBilling;
import com.supportpro.desk.purchases.FollowPurchases;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.catalogue.Listing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asking, deciding and buying, through the pages and the API, with a store that keeps books. */
@PanelTest
@TestPropertySource(properties = "supportpro.desk.approvals.every=PT0.2S")
class RequestWalkTest {

    private static final AddonId FRENCH = new AddonId("acme", "french");
    private static final String PAGE = "/operator/addons/acme/french";
    private static final String LIST = "/operator/addon-requests";

    private static final FakeBilling BILLING = new FakeBilling(Clock.systemUTC());

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    AddonRequests requests;

    @Autowired
    Operations operations;

    @Autowired
    Budgets budgets;

    @Autowired
    FollowPurchases follow;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

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
    }

    @AfterEach
    void nothingGoesOn() {
        await().until(() -> operations.running().isEmpty());
    }

    @BeforeEach
    void aLinkedDeskWithSomethingForSale() throws Exception {
        desk.begin();
        BILLING.reset();
        jdbc.sql("truncate listing, store_key, purchase, purchase_copy, entitlement_document, entitlement_contact,"
                        + " addon_request, spending")
                .update();
        jdbc.sql("update budget set currency = null, minor_units = null").update();
        list(ListingFixture.listing(FRENCH.toString(), "French").monthly(2_900).build());
        when(link.status()).thenReturn(new LinkStatus(LinkState.LINKED, "", "", "", ""));
        when(link.accessToken()).thenReturn("token");
        when(link.deskId()).thenReturn(Optional.of(LinkedFixture.DESK.toString()));
    }

    @Test
    void whoMayOnlyAskAsksAndSeesWhatBecomesOfIt() throws Exception {
        mvc.perform(get(PAGE).with(asker()))
                .andExpect(content().string(allOf(containsString("Ask for it"), not(containsString(">Purchase<")))));
        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(asker())).andExpect(status().isForbidden());

        ask("For the French customers <b>").andExpect(status().is3xxRedirection());

        mvc.perform(get(PAGE).with(asker())).andExpect(content().string(containsString("It waits for a decision.")));
        mvc.perform(get(LIST).with(asker())).andExpect(content().string(containsString("Waiting")));
        assertThat(BILLING.orders()).isEmpty();
    }

    @Test
    void theHistoryLeadsOnlyThoseToItsOperationsWhoMaySeeThem() throws Exception {
        OperationId ended = desk.going(FRENCH);
        desk.ends(ended);
        String link = "href=\"/operator/operations/" + ended + "\"";

        mvc.perform(get(PAGE + "?tab=history").with(asker()))
                .andExpect(content().string(allOf(containsString("Activation of French"), not(containsString(link)))));
        mvc.perform(get(PAGE + "?tab=history").with(desk.admin()))
                .andExpect(content().string(containsString(link)));
    }

    @Test
    void anApprovalBuysAtThePriceAsOfNowAndTheAuditNamesBoth() throws Exception {
        desk.plugin(FRENCH.slug(), "INACTIVE");
        AddonRequest request = asked();
        mvc.perform(get(LIST).with(approver()))
                .andExpect(content().string(allOf(containsString("badge-count"), not(containsString("<b>")))));
        mvc.perform(get(LIST + "/" + request.id()).with(approver()))
                .andExpect(content().string(containsString("Approve and purchase for USD 29.00")));

        approve(request, approver()).andExpect(status().is3xxRedirection());

        assertThat(found(request).state()).isEqualTo(AddonRequest.State.APPROVED);
        await().untilAsserted(() -> assertThat(BILLING.only().total()).isEqualTo(usd(2_900)));
        await().until(() -> audited("addon.purchased").isPresent());
        assertThat(audited("addon.purchased").orElseThrow().actor()).contains("asker@", "approver@");
        assertThat(audited("addon-request.approved").orElseThrow().details())
                .containsEntry("requester", "asker@desk.example");
        mvc.perform(get("/operator").with(asker()))
                .andExpect(content().string(containsString("approver@desk.example approved your request")));
        mvc.perform(get(LIST).with(asker()));
        mvc.perform(get("/operator").with(asker())).andExpect(content().string(not(containsString("approved your"))));
    }

    @Test
    void whatDoesNotGoWithoutAnotherAddonIsShownWithThatAndApprovedAsAWhole() throws Exception {
        list(ListingFixture.listing("acme/base", "Base")
                .asking("1.0.0", "tickets.read")
                .build());
        jdbc.sql("delete from listing where id = ?").param(FRENCH.toString()).update();
        list(ListingFixture.listing(FRENCH.toString(), "French")
                .monthly(2_900)
                .requiring("1.0.0", "acme/base")
                .build());
        AddonRequest request = asked();

        mvc.perform(get(LIST + "/" + request.id()).with(approver()))
                .andExpect(content()
                        .string(allOf(
                                containsString("What happens, in this order"),
                                containsString("href=\"/operator/addons/acme/base\""),
                                containsString("value=\"acme/base=tickets.read\""))));
        approve(request, approver());
        assertThat(found(request).open()).isTrue();
        apiApprove(request, "{\"along\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:consent-needed"));

        mvc.perform(approval(request, approver()).param("along", "true").param("consent", "acme/base=tickets.read"));

        assertThat(found(request).state()).isEqualTo(AddonRequest.State.APPROVED);
        assertThat(operations.recent(new AddonId("acme", "base"), 1)).hasSize(1);
    }

    @Test
    void ofManyWhoApproveAtOnceOneWins() throws Exception {
        AddonRequest request = asked();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            String token = desk.token("purchases.approve");
            calls.add(() -> mvc.perform(post("/api/v1/addon-requests/" + request.id() + "/approve")
                            .header("Authorization", token))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).containsExactlyInAnyOrder(202, 409, 409, 409);
        assertThat(operations.recent(FRENCH, 10)).hasSize(1);
    }

    @Test
    void aPriceAboveWhatWasAskedHasToBeAgreedToAgain() throws Exception {
        AddonRequest request = asked();
        BILLING.price = 3_500;

        apiApprove(request, "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:price-above-request"))
                .andExpect(jsonPath("$.total").value("USD 35.00"));
        mvc.perform(get(LIST + "/" + request.id()).with(approver()))
                .andExpect(content().string(containsString("I agree to USD 35.00 although USD 29.00 was asked for.")));
        apiApprove(request, "{\"higher\": true, \"expectedTotal\": {\"currency\": \"USD\", \"minorUnits\": 3500}}")
                .andExpect(status().isAccepted());
    }

    @Test
    void overTheBudgetOnlyAnAdministratorApprovesAndSaysSo() throws Exception {
        setBudget(2_000);
        AddonRequest request = asked();

        apiApprove(request, "{\"overBudget\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:over-budget"))
                .andExpect(jsonPath("$.over").value("USD 9.00"));
        assertThat(found(request).open()).isTrue();
        approve(request, desk.admin());
        assertThat(found(request).open()).isTrue();

        mvc.perform(post(LIST + "/" + request.id() + "/approve")
                .with(desk.admin())
                .with(csrf())
                .param("overBudget", "true"));

        assertThat(found(request).state()).isEqualTo(AddonRequest.State.APPROVED);
        assertThat(budgets.standing().left()).contains(usd(-900));
        assertThat(audited("addon-request.approved").orElseThrow().details())
                .containsEntry("total", "USD 29.00")
                .containsEntry("over budget", "agreed");
        assertThat(audited("addon.purchase.requested").orElseThrow().details())
                .containsEntry("total", "USD 29.00")
                .containsEntry("over budget", "USD 9.00");
    }

    @Test
    void aPurchaseWithoutARequestIsHeldAgainstTheBudgetAsWell() throws Exception {
        setBudget(2_000);

        mvc.perform(get(PAGE + "/purchase?cycle=monthly").with(operator("manager", "addons.manage")))
                .andExpect(content()
                        .string(allOf(
                                containsString("USD 9.00 over the budget"), containsString("Ask for it instead"))));
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", desk.token("addons.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"cycle": "monthly", "overBudget": true,
                                 "expectedTotal": {"currency": "USD", "minorUnits": 2900}}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:over-budget"));
        assertThat(BILLING.orders()).isEmpty();
    }

    @Test
    void aTrialIsBegunWhateverIsLeftOfTheBudget() throws Exception {
        desk.plugin(FRENCH.slug(), "INACTIVE");
        jdbc.sql("update budget set currency = 'EUR', minor_units = 0").update();

        mvc.perform(get(PAGE + "/purchase?cycle=monthly&trial=true").with(operator("manager", "addons.manage")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Start the free trial"), not(containsString("Ask for it instead")))));
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", desk.token("addons.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"monthly\", \"trial\": true}"))
                .andExpect(status().isAccepted());

        await().untilAsserted(() -> assertThat(BILLING.only().total().isZero()).isTrue());
    }

    @Test
    void whatIsTriedIsAskedForAndBoughtMeanwhile() throws Exception {
        desk.plugin(FRENCH.slug(), "INACTIVE");
        mvc.perform(post("/api/v1/addons/acme/french/purchase")
                        .header("Authorization", desk.token("addons.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"monthly\", \"trial\": true}"))
                .andExpect(status().isAccepted());
        await().until(() -> operations.running().isEmpty());
        follow.now();

        AddonRequest request = asked();
        apiApprove(request, "{}").andExpect(status().isAccepted());

        await().untilAsserted(() -> assertThat(BILLING.charges).hasSize(1));
        assertThat(found(request).state()).isEqualTo(AddonRequest.State.APPROVED);
    }

    @Test
    void whatIsNotPaidInTheEndIsGivenBackToTheBudget() throws Exception {
        desk.plugin(FRENCH.slug(), "INACTIVE");
        setBudget(5_000);
        BILLING.next = FakeBilling.Charge.DECLINED;
        AddonRequest request = asked();
        apiApprove(request, "{}").andExpect(status().isAccepted());
        assertThat(budgets.standing().left()).contains(usd(2_100));
        await().until(() -> !BILLING.orders().isEmpty());

        BILLING.move(BILLING.only().order(), OrderState.EXPIRED);

        await().untilAsserted(() -> assertThat(budgets.standing().left()).contains(usd(5_000)));
    }

    @Test
    void aRequestEndsWhenTheAddonIsBoughtOtherwise() throws Exception {
        AddonRequest request = asked();

        BILLING.elsewhere(FRENCH, OrderState.ACTIVE);
        follow.now();

        await().until(() -> found(request).state() == AddonRequest.State.EXPIRED);
        apiApprove(request, "{}").andExpect(status().isConflict());
    }

    @Test
    void whatIsDeclinedNeedsAReasonAndTellsIt() throws Exception {
        AddonRequest request = asked();
        String path = "/api/v1/addon-requests/" + request.id() + "/decline";
        String token = desk.token("purchases.approve");
        mvc.perform(post(path)
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableContent());

        mvc.perform(post(path)
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Next quarter.\"}"))
                .andExpect(status().isNoContent());

        mvc.perform(get(PAGE).with(asker())).andExpect(content().string(containsString("Next quarter.")));
        assertThat(requests.countOpen()).isZero();
    }

    @Test
    void nobodyApprovesTheirOwnRequestOrSeesThatOfOthersWithoutHavingTo() throws Exception {
        String token = desk.token("addons.request", "purchases.approve");
        String made = mvc.perform(post("/api/v1/addons/acme/french/request")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"monthly\", \"reason\": \"I want it\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path = "/api/v1/addon-requests/"
                + ProtocolJson.mapper().readTree(made).path("id").asString();

        mvc.perform(post(path + "/approve").header("Authorization", token)).andExpect(status().isForbidden());
        mvc.perform(get(path).header("Authorization", desk.token("addons.request")))
                .andExpect(status().isNotFound());
        mvc.perform(post(path + "/approve").header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/withdraw").header("Authorization", token)).andExpect(status().isNoContent());
    }

    @Test
    void aRequestNeedsAReasonAndSomethingForSaleAndIsMadeOnce() throws Exception {
        ask(" ");
        ask("x".repeat(501));
        assertThat(requests.countOpen()).isZero();
        ask("Twice");
        ask("Twice");
        assertThat(requests.countOpen()).isEqualTo(1);
        mvc.perform(post("/api/v1/addons/acme/nothing/request")
                        .header("Authorization", desk.token("addons.request"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cycle\": \"monthly\", \"reason\": \"I want it\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aBudgetIsSetByThoseWhoMayAndReadBack() throws Exception {
        String body = "{\"limit\": {\"currency\": \"USD\", \"minorUnits\": 50000}, \"zone\": \"Asia/Ho_Chi_Minh\"}";
        mvc.perform(put("/api/v1/budget")
                        .header("Authorization", desk.token("purchases.approve"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/v1/budget")
                        .header("Authorization", desk.token("settings.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(jsonPath("$.left.minorUnits").value(50_000))
                .andExpect(jsonPath("$.zone").value("Asia/Ho_Chi_Minh"));
        mvc.perform(post(LIST + "/budget")
                .with(desk.admin())
                .with(csrf())
                .param("amount", "99.50")
                .param("currency", "eur")
                .param("zone", "UTC"));
        assertThat(budgets.standing().limit()).contains(new Money("EUR", 9_950));
        mvc.perform(post(LIST + "/budget")
                .with(desk.admin())
                .with(csrf())
                .param("amount", "1.999")
                .param("currency", "EUR")
                .param("zone", "UTC"));
        assertThat(budgets.standing().limit()).contains(new Money("EUR", 9_950));
    }

    private AddonRequest asked() throws Exception {
        ask("For the French customers <b>");
        return requests.open().get(0);
    }

    private AddonRequest found(AddonRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private ResultActions ask(String reason) throws Exception {
        return mvc.perform(post(PAGE + "/request")
                .with(asker())
                .with(csrf())
                .param("cycle", "monthly")
                .param("reason", reason));
    }

    private ResultActions approve(AddonRequest request, RequestPostProcessor who) throws Exception {
        return mvc.perform(approval(request, who));
    }

    private static MockHttpServletRequestBuilder approval(AddonRequest request, RequestPostProcessor who) {
        return post(LIST + "/" + request.id() + "/approve")
                .with(who)
                .with(csrf())
                .param("expectedTotal.currency", "USD")
                .param("expectedTotal.minorUnits", "2900");
    }

    private ResultActions apiApprove(AddonRequest request, String body) throws Exception {
        MockHttpServletRequestBuilder approve = post("/api/v1/addon-requests/" + request.id() + "/approve");
        return mvc.perform(approve.header("Authorization", desk.token("purchases.approve"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void setBudget(long units) throws Exception {
        mvc.perform(put("/api/v1/budget")
                        .header("Authorization", desk.token("settings.manage"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"limit\": {\"currency\": \"USD\", \"minorUnits\": " + units + "}}"))
                .andExpect(status().isOk());
    }

    private Optional<AuditEntry> audited(String action) {
        return audit.list("", 0, 100).stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst();
    }

    private RequestPostProcessor asker() {
        return operator("asker", "addons.request");
    }

    private RequestPostProcessor approver() {
        return operator("approver", "purchases.approve");
    }

    /** Somebody with a role of these permissions; the session is read anew with every request. */
    private RequestPostProcessor operator(String name, String... permissions) {
        String email = name + "@desk.example";
        jdbc.sql("insert into role (name, permissions) values (?, ?) on conflict do nothing")
                .params(name, permissions)
                .update();
        jdbc.sql("""
                        insert into operator (id, email, name, password_hash, role, created_at)
                        values (?, ?, ?, 'x', ?, now()) on conflict do nothing""").params(UUID.randomUUID(), email, name, name).update();
        String id = jdbc.sql("select id::text from operator where email = ?")
                .param(email)
                .query(String.class)
                .single();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new CurrentOperator(email, name, id, Set.of(permissions)),
                null,
                Set.of(permissions).stream().map(SimpleGrantedAuthority::new).toList()));
    }

    private void list(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, 'language', 'French', '{}', false, now(), ?, 'french')""")
                .params(listing.id().toString(), ProtocolJson.mapper().writeValueAsString(listing))
                .update();
    }

    private static Money usd(long units) {
        return new Money("USD", units);
    }
}
