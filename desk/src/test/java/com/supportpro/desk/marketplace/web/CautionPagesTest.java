package com.supportpro.desk.marketplace.web;

import static com.supportpro.desk.catalogue.ListingFixture.listing;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

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
        jdbc.sql("truncate listing, listing_gone cascade").update();
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

    private void shows(String page, Matcher<String> what) throws Exception {
        mvc.perform(get(page).with(desk.admin())).andExpect(content().string(what));
    }
}
