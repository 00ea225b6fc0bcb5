package com.supportpro.desk.marketplace.web;

import static com.supportpro.desk.catalogue.ListingFixture.listing;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages say of releases that are revoked, withdrawn, deprecated or listed no more. */
@PanelTest
class CautionPagesTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingListed() {
        desk.begin();
        jdbc.sql("truncate listing, listing_gone, entitlement_document cascade").update();
    }

    @Test
    void whereEveryReleaseIsRevokedThatIsSaidAndNotThatNoneFits() throws Exception {
        desk.lists(listing("acme/leaky", "Leaky")
                .release("1.0.0", ">=1.0.0", "It leaks tokens")
                .build());

        shows(
                "/operator/addons/acme/leaky",
                allOf(
                        containsString("Every version was revoked, so none can be installed: It leaks tokens."),
                        containsString("every version was revoked"),
                        not(containsString("No version fits"))));
        shows(
                "/operator/addons",
                allOf(
                        containsString("<span class=\"bad\">Revoked</span>"),
                        not(containsString("Does not fit this desk"))));
    }

    @Test
    void gridsAndCardsWarnOfWhatBecameOfTheInstalledRelease() throws Exception {
        desk.plugin("leaky", "ACTIVE");
        desk.lists(listing("acme/leaky", "Leaky")
                .release("1.0.0", ">=1.0.0", "It leaks tokens")
                .deprecated("Use the other one")
                .build());

        Matcher<String> reasons = allOf(
                containsString("The installed version was revoked: It leaks tokens. Deactivate it"),
                containsString("The publisher advises against using it: Use the other one."));
        shows("/operator/plugins", reasons);
        shows(
                "/operator/addons?status=installed",
                allOf(
                        reasons,
                        containsString("<span class=\"bad\">Revoked</span><span class=\"warn\">Deprecated</span>"),
                        not(containsString(">Active</span>"))));
        mvc.perform(get("/api/v1/plugins").header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.items[0].warning").value(reasons));
    }

    @Test
    void gridsAndCardsWarnOfWhatIsListedNoMore() throws Exception {
        desk.plugin("gone", "ACTIVE");
        jdbc.sql("""
                insert into listing_gone (id, withdrawn)
                values ('acme/gone', '[{"version": "1.0.0", "reason": "It lost messages"}]')""").update();

        shows(
                "/operator/plugins",
                allOf(
                        containsString("The publisher has withdrawn the installed version: It lost messages. It keeps"),
                        containsString("The store lists this add-on no more.")));
        shows(
                "/operator/addons?status=installed",
                allOf(
                        containsString("The publisher has withdrawn the installed version: It lost messages. It keeps"),
                        containsString("<span class=\"warn\">Withdrawn</span>"),
                        containsString("No longer listed")));
    }

    @Test
    void whatIsWellIsNotWarnedOf() throws Exception {
        desk.plugin("well", "ACTIVE");
        desk.lists(listing("acme/well", "Well").build());

        shows("/operator/plugins", not(containsString("class=\"warn small")));
        shows(
                "/operator/addons?status=installed",
                allOf(containsString("<span class=\"ok\">Active</span>"), not(containsString("class=\"warn small"))));
    }

    @Test
    void whatMayNotRunAnyMoreIsOnlyUninstalledThereAndSaysWhereToGoOn() throws Exception {
        desk.plugin("ended", "INACTIVE");
        desk.lists(listing("acme/ended", "Ended").release("2.0.0", ">=1.0.0").build());
        shows("/operator/plugins", allOf(containsString("acme/ended/activate"), containsString("acme/ended/update")));

        jdbc.sql("insert into entitlement_document (desk, licence, version, document, key_id, signature, received_at)"
                        + " values (:id, :id, 1, :document, '0123456789abcdef', :signature, now())")
                .param("id", NOBODY)
                .param("signature", "A".repeat(86) + "==")
                .param("document", """
                    {"licence": "%1$s", "desk": "%1$s", "version": 1, "issuedAt": "2026-03-01T12:00:00Z", "entitlements":
                     [{"addon": "acme/ended", "state": "REVOKED", "since": "2026-03-01T12:00:00Z", "reason": "Cancelled"}]}
                    """.formatted(NOBODY))
                .update();
        shows(
                "/operator/plugins",
                allOf(
                        containsString("The right to run it has ended."),
                        containsString("<a href=\"/operator/addons/acme/ended\">See what happened"),
                        containsString("acme/ended/uninstall"),
                        not(containsString("acme/ended/activate")),
                        not(containsString("acme/ended/update"))));
    }

    private void shows(String page, Matcher<String> what) throws Exception {
        mvc.perform(get(page).with(desk.admin())).andExpect(content().string(what));
    }
}
