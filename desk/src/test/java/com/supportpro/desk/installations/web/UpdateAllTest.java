package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.catalogue.ListingFixture;
import com.supportpro.desk.installations.AutoUpdatesRun;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PanelTest
class UpdateAllTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @MockitoBean
    BillingLink link;

    private String token;

    @BeforeEach
    void threePluginsWithNewerReleases() throws Exception {
        desk.begin();
        jdbc.sql("truncate listing, update_policy, update_batch cascade").update();
        jdbc.sql(
                        "update update_rule set automatic = 'NONE', last_night = null, night_from = '00:00', night_until = '00:00'")
                .update();
        when(link.status()).thenReturn(new LinkStatus(LinkState.LINKED, "", "", "", ""));
        when(link.accessToken()).thenReturn("a-token");
        token = desk.token("addons.manage");
        for (String slug : List.of("one", "two", "greedy")) {
            desk.plugin(slug, "INACTIVE");
        }
        list(ListingFixture.listing("acme/one", "One")
                .release("1.0.1", ">=1.0.0")
                .build());
        list(ListingFixture.listing("acme/two", "Two")
                .release("2.0.0", ">=1.0.0")
                .build());
        list(ListingFixture.listing("acme/greedy", "Greedy")
                .asking("1.0.2", "tickets.read")
                .build());
    }

    @Test
    void allAreUpdatedButWhatWantsMoreAndTheReportTellsOfEach() throws Exception {
        String batch = mvc.perform(post("/api/v1/addons/update-all").header("Authorization", token))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(
                        jsonPath("$.items[?(@.addon == 'acme/greedy')].state").value("REFUSED"))
                .andExpect(jsonPath("$.items[?(@.addon == 'acme/greedy')].code").value("consent-needed"))
                .andExpect(
                        jsonPath("$.items[?(@.addon == 'acme/one')].operation").isNotEmpty())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        mvc.perform(get(batch).header("Authorization", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(3));
        String page = mvc.perform(get("/operator/addons/updates").with(desk.admin()))
                .andExpect(content().string(allOf(containsString("The greedy"), containsString("Left out"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String report = page.substring(page.indexOf("<section id=\"batch\""), page.indexOf("</section>"));
        assertThat(report).contains("<a id=\"batch-acme/one\"", "<a id=\"plan-acme/greedy\"");
        assertThat(PanelFixture.losingFocus(report)).isEmpty();
    }

    @Test
    void thePagesOfferToUpdateAll() throws Exception {
        mvc.perform(get("/operator/plugins").with(desk.admin()))
                .andExpect(content().string(containsString("Update all (3)")));
        mvc.perform(get("/operator/addons").with(desk.admin()))
                .andExpect(content().string(containsString("Update all (3)")));
        mvc.perform(get("/operator/addons/updates").with(desk.admin()))
                .andExpect(content().string(containsString("value=\"acme/greedy=tickets.read\"")));
        mvc.perform(post("/operator/addons/update-all").with(desk.admin()).with(csrf()))
                .andExpect(status().isFound());
    }

    @Test
    void whatIsNotMadeForThisDeskIsWarnedOfOnPageAndGridsAndInTheApi() throws Exception {
        desk.plugin("old", "ACTIVE");
        list(ListingFixture.listing("acme/old", "Old").build());
        jdbc.sql("update installation set manifest = manifest || '{\"desk\": \"<1.0.0\"}' where slug = 'old'")
                .update();

        mvc.perform(get("/operator/addons/acme/old").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("The installed version is made for desks &lt;1.0.0, and this is 1.0.0."),
                                containsString("version 1.0.0, which is installed, needs &lt;1.0.0"),
                                not(containsString(">compatible<")))));
        mvc.perform(get("/operator/plugins").with(desk.admin()))
                .andExpect(content().string(containsString("It is made for desks &lt;1.0.0, and this is 1.0.0.")));
        mvc.perform(get("/operator/addons?status=active").with(desk.admin()))
                .andExpect(content().string(containsString("<span class=\"warn\">Not made for this desk</span>")));
        mvc.perform(get("/api/v1/plugins").header("Authorization", token))
                .andExpect(jsonPath("$.items[?(@.id == 'acme/old')].warning")
                        .value(hasItem(containsString("made for desks <1.0.0"))));
        mvc.perform(get("/api/v1/addons/acme/old").header("Authorization", token))
                .andExpect(jsonPath("$.notices").value(hasItem("not-for-desk")));
        mvc.perform(get("/operator/addons/acme/one").with(desk.admin()))
                .andExpect(content().string(containsString(">compatible<")));
    }

    @Test
    void theCardOfWhatHasFailedSaysBothThatAndItsUpdate() throws Exception {
        desk.plugin("broken", "FAILED");
        list(ListingFixture.listing("acme/broken", "Broken")
                .release("1.7.7", ">=1.0.0")
                .build());

        mvc.perform(get("/operator/addons?status=installed").with(desk.admin()))
                .andExpect(content()
                        .string(containsString(
                                "<span class=\"bad\">Failed</span><span class=\"upd\">Update to 1.7.7</span>")));
    }

    @Test
    void thePageOfOneUpdateAsksForWhatItWantsMore() throws Exception {
        mvc.perform(get("/operator/addons/acme/greedy/update").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"consent\" value=\"tickets.read\""),
                                containsString("I agree: The greedy may"),
                                containsString("Update to 1.0.2"))));
        mvc.perform(post("/operator/addons/acme/greedy/update")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(header().string("Location", "/operator/addons/acme/greedy/plan/update"));
    }

    @Test
    void whatAnUpdateBringsAlongIsShownWithAllThatItMayDoThen() throws Exception {
        desk.plugin("needy", "INACTIVE");
        list(ListingFixture.listing("acme/helper", "Helper")
                .asking("1.0.0", "tickets.read")
                .build());
        list(ListingFixture.listing("acme/needy", "Needy")
                .requiring("1.1.0", "acme/helper")
                .build());

        for (String page : List.of("update", "plan/update")) {
            mvc.perform(get("/operator/addons/acme/needy/" + page).with(desk.admin()))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Install Helper 1.0.0"),
                                    containsString("name=\"consent\" value=\"acme/helper=tickets.read\""),
                                    containsString("I agree: Helper may read tickets"))));
        }
        mvc.perform(get("/operator/addons/acme/needy/update").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Helper &gt;=1.0.0, which is not installed"),
                                containsString("Whether it asks for other settings than before is not known yet."))));
        mvc.perform(get("/api/v1/addons/acme/needy/plan?action=update").header("Authorization", token))
                .andExpect(jsonPath("$.consents[0].word").value("acme/helper=tickets.read"))
                .andExpect(jsonPath("$.changes.to").value("1.1.0"))
                .andExpect(jsonPath("$.changes.requires[0].addon").value("acme/helper"))
                .andExpect(jsonPath("$.changes.requires[0].installed").isEmpty());
        mvc.perform(post("/api/v1/addons/acme/needy/update")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"along\": true}"))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:consent-needed"));
    }

    @Test
    void whatIsPinnedOrSkippedIsNotOfferedAnywhere() throws Exception {
        decide("one", "pin", "{}").andExpect(jsonPath("$.pinned").value("1.0.0"));
        decide("two", "skip", "{\"version\": \"2.0.0\"}")
                .andExpect(jsonPath("$.skipped").value("2.0.0"));

        mvc.perform(get("/api/v1/updates").header("Authorization", token))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].addon").value("acme/greedy"));
        mvc.perform(get("/operator/addons/acme/one").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(containsString("Pinned to 1.0.0"), not(containsString("/one/update\"")))));
        mvc.perform(post("/api/v1/addons/acme/one/update")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": \"1.0.1\"}"))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:pinned"));
        decide("one", "unpin", "{}").andExpect(jsonPath("$.pinned").isEmpty());
        assertThat(jdbc.sql("select action from audit_entry where subject = 'acme/one' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("addon.unpinned");
    }

    @Test
    void whatWasDecidedGoesWithTheAddonAndDoesNotHoldForTheNext() throws Exception {
        decide("one", "pin", "{}");
        mvc.perform(post("/api/v1/addons/acme/one/uninstall").header("Authorization", token))
                .andExpect(status().isAccepted());
        desk.endedOf(new AddonId("acme", "one"));

        mvc.perform(get("/api/v1/addons/acme/one/updates").header("Authorization", token))
                .andExpect(jsonPath("$.pinned").isEmpty());
        assertThat(jdbc.sql("select count(*) from update_policy")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onceANightPatchesComeByThemselves() throws Exception {
        mvc.perform(put("/api/v1/update-rule")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"automatic": "patch", "zone": "UTC", "from": "00:00", "until": "00:00"}"""))
                .andExpect(status().isOk());
        decide("greedy", "automatic", "{\"automatic\": \"none\"}");

        AutoUpdatesRun.of(context);
        AutoUpdatesRun.of(context);

        assertThat(jdbc.sql(
                                "select slug || ' ' || e.version from update_batch_entry e join update_batch b on b.id = e.batch where b.automatic")
                        .query(String.class)
                        .list())
                .containsExactly("one 1.0.1");
    }

    @Test
    void aNightOnWhichNothingCouldBeBegunIsTriedAgain() throws Exception {
        jdbc.sql("update update_rule set automatic = 'PATCH'").update();
        jdbc.sql("alter table update_batch_entry rename to elsewhere").update();
        try {
            assertThatThrownBy(() -> AutoUpdatesRun.of(context)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table elsewhere rename to update_batch_entry").update();
        }
        assertThat(begunOf("one")).isZero();

        AutoUpdatesRun.of(context);

        assertThat(begunOf("one")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"let-down", "store-unreachable", "no-space", "interrupted"})
    void whatTheAddonNeedNotAnswerForIsTriedAgainAndWhatFailedItselfIsNot(String passing) {
        jdbc.sql("update update_rule set automatic = 'PATCH'").update();
        ended("one", "1.0.1", passing);
        ended("greedy", "1.0.2", "probe-failed");

        AutoUpdatesRun.of(context);

        assertThat(jdbc.sql("select slug from update_batch_entry")
                        .query(String.class)
                        .list())
                .containsExactly("one");
    }

    @Test
    void whatStopsTheDeskAgainAndAgainIsLeftAlone() {
        jdbc.sql("update update_rule set automatic = 'PATCH'").update();
        decided("greedy", "NONE");
        for (int night = 0; night < 3; night++) {
            ended("one", "1.0.1", "interrupted");
        }

        AutoUpdatesRun.of(context);

        assertThat(begunOf("one")).isZero();
    }

    @Test
    void whatIsLeftAloneStandsOnThePageOfTheAddon() throws Exception {
        ended("one", "1.0.1", "probe-failed");
        mvc.perform(get("/operator/addons/acme/one").with(desk.admin()))
                .andExpect(content().string(not(containsString("Automatic updates do not try it again"))));

        decided("one", "PATCH");

        mvc.perform(get("/operator/addons/acme/one").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Version 1.0.1 was tried and did not work"),
                                containsString("Automatic updates do not try it again"),
                                containsString("/operator/operations/"))));
        mvc.perform(get("/api/v1/addons/acme/one/updates").header("Authorization", token))
                .andExpect(jsonPath("$.leftAlone.version").value("1.0.1"))
                .andExpect(jsonPath("$.leftAlone.code").value("probe-failed"));
    }

    @Test
    void aNightIsNotUsedUpByARuleThatBeginsNothing() {
        AutoUpdatesRun.of(context);
        jdbc.sql("update update_rule set automatic = 'PATCH'").update();

        AutoUpdatesRun.of(context);

        assertThat(begunOf("one")).isOne();
    }

    @Test
    void anotherRuleBeginsItsUpdatesInTheSameNight() throws Exception {
        list(ListingFixture.listing("acme/holed", "Holed").closingAHole("1.4.0").build());
        desk.plugin("holed", "INACTIVE");
        jdbc.sql("update update_rule set automatic = 'SECURITY'").update();
        AutoUpdatesRun.of(context);
        assertThat(begunOf("one")).isZero();

        mvc.perform(put("/api/v1/update-rule")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"automatic": "patch", "zone": "UTC", "from": "00:00", "until": "00:00"}"""))
                .andExpect(status().isOk());
        AutoUpdatesRun.of(context);

        assertThat(begunOf("one")).isOne();
    }

    private void decided(String slug, String automatic) {
        jdbc.sql("insert into update_policy (publisher, slug, automatic) values ('acme', ?, ?)")
                .params(slug, automatic)
                .update();
    }

    private void ended(String slug, String version, String problem) {
        jdbc.sql("""
                insert into operation (id, action, publisher, slug, version, requested_by, state, requested_at, ended_at,
                    problem, replaces)
                values (gen_random_uuid(), 'UPDATE', 'acme', ?, ?, 'desk', 'ROLLED_BACK', now(), now(), ?::jsonb, '1.0.0')""")
                .params(slug, version, "{\"code\": \"%s\", \"values\": {}}".formatted(problem))
                .update();
    }

    private long begunOf(String slug) {
        return jdbc.sql("select count(*) from update_batch_entry where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    @Test
    void whatClosesAHoleComesByItself() throws Exception {
        list(ListingFixture.listing("acme/holed", "Holed")
                .closingAHole("1.4.0")
                .release("2.0.0", ">=1.0.0")
                .build());
        desk.plugin("holed", "INACTIVE");
        jdbc.sql("update update_rule set automatic = 'SECURITY'").update();

        AutoUpdatesRun.of(context);

        assertThat(jdbc.sql("select slug || ' ' || version from update_batch_entry")
                        .query(String.class)
                        .list())
                .containsExactly("holed 1.4.0");
    }

    private ResultActions decide(String slug, String what, String body) throws Exception {
        return mvc.perform(post("/api/v1/addons/acme/" + slug + "/updates/" + what)
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk());
    }

    private void list(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, 'plugin', ?, '{}', true, now(), ?, '')""")
                .params(
                        listing.id().toString(),
                        listing.name(),
                        ProtocolJson.mapper().writeValueAsString(listing))
                .update();
    }
}
