package com.supportpro.desk.marketplace.web;

import static com.supportpro.desk.catalogue.ListingFixture.listing;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The grid of add-ons, with some on the desk that the catalogue does not have. */
@PanelTest
class AddonPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDesk() {
        desk.begin();
        desk.plugin("notifier", "ACTIVE");
        desk.channel("webhook", "INACTIVE");
    }

    @Test
    void whatIsInstalledIsShownAlsoWhenItIsListedNoMore() throws Exception {
        shows("?status=installed", allOf(containsString("The notifier"), containsString("The webhook")));
        shows("?status=active", allOf(containsString("The notifier"), not(containsString("The webhook"))));
        shows(
                "?status=installed&query=webh",
                allOf(not(containsString("The notifier")), containsString("The webhook")));
        shows("?status=installed&kind=plugin", not(containsString("The webhook")));
        shows("?status=installed&tag=chat", not(containsString("The webhook")));
        shows("", not(containsString("The notifier")));
        shows("?status=absent", not(containsString("The notifier")));
    }

    @Test
    void whereTheCatalogueWasNeverFetchedThatIsSaidWhateverIsLookedFor() throws Exception {
        jdbc.sql("update catalogue_copy set checked_at = null").update();
        Matcher<String> never =
                allOf(containsString("The catalogue has not been fetched yet"), not(containsString("Nothing found")));

        shows("", never);
        shows("?query=slack", never);
        shows("?kind=plugin&price=free", never);
    }

    @Test
    void whatIsListedNoMoreAndCalledSoIsNotSaidToBeMissing() throws Exception {
        desk.plugin("notifications", "ACTIVE");
        desk.lists(listing("acme/notifications", "Notifications").build());
        jdbc.sql("insert into listing_word (word) values ('notifications')").update();
        try {
            shows("?status=installed&query=notifer", containsString("Nothing is called"));
            shows(
                    "?status=installed&query=notifier",
                    allOf(
                            containsString("The notifier"),
                            not(containsString("Nothing is called")),
                            not(containsString("Notifications"))));
        } finally {
            jdbc.sql("truncate listing, listing_word cascade").update();
        }
    }

    @AfterEach
    void aCopyThatWasNeverMade() {
        jdbc.sql("update catalogue_copy set checked_at = null, failed_at = null, problem = ''")
                .update();
    }

    @Test
    void theStoreIsNotBlamedForTheDatabaseOfThisDesk() throws Exception {
        String kept = "update catalogue_copy set checked_at = now(), failed_at = now(), problem = ?";
        jdbc.sql(kept).param("The database did not take it").update();
        shows("", allOf(containsString("database has taken nothing new over"), not(containsString("store has not"))));

        jdbc.sql(kept).param("The store answered 500").update();
        shows("", allOf(containsString("The store has not answered since"), not(containsString("nothing new over"))));
    }

    @Test
    void loginAndRefreshLeadBackToTheListAsItWasSeen() throws Exception {
        shows("", containsString("name=\"back\" value=\"/operator/addons\""));
        shows(
                "?status=installed&query=the ạ&size=1&page=1",
                containsString(
                        "name=\"back\" value=\"/operator/addons?query=the+%E1%BA%A1&amp;kind=&amp;tag=&amp;price=any"
                                + "&amp;status=installed&amp;sort=best&amp;page=1\""));
        shows("", containsString("hx-select-oob=\"#billing-link,#wrong-account,#catalogue-copy\""));
        shows("", allOf(containsString("id=\"billing-link\""), containsString("id=\"catalogue-copy\"")));

        String seen = "/operator/addons?query=the+%E1%BA%A1&kind=&page=1";
        for (String back : List.of(seen, "/operator/addons/acme/notifier")) {
            refreshing(back).andExpect(redirectedUrl(back));
        }
        for (String foreign : List.of("", "//evil.example", "/operator/addons@evil.example", "/operator/addons?{x}")) {
            refreshing(foreign).andExpect(redirectedUrl("/operator/addons"));
        }
    }

    private ResultActions refreshing(String back) throws Exception {
        return mvc.perform(post("/operator/addons/refresh")
                .param("back", back)
                .with(desk.admin())
                .with(csrf()));
    }

    @Test
    void beyondTheEndTheLastPageIsShown() throws Exception {
        shows(
                "?status=installed&size=1&page=7",
                allOf(
                        containsString("The webhook"),
                        containsString("Page 2 of 2"),
                        containsString("rel=\"prev\""),
                        not(containsString("lists no add-ons"))));
    }

    @Test
    void pagesOfProgramsCountThem() throws Exception {
        mvc.perform(api("installed", 0))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value("acme/notifier"));
        mvc.perform(api("installed", 1)).andExpect(jsonPath("$.items[0].id").value("acme/webhook"));
        mvc.perform(api("installed", 2)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aFilterThatIsNoneIsRefusedForProgramsAndLeftOutOnThePage() throws Exception {
        for (String odd : List.of("kind=toy", "price=paid", "status=odd", "sort=odd")) {
            mvc.perform(get("/api/v1/addons?" + odd).header("Authorization", desk.token("addons.manage")))
                    .andExpect(status().isBadRequest());
            mvc.perform(get("/operator/addons?" + odd).with(desk.admin())).andExpect(status().isOk());
        }
        mvc.perform(get("/api/v1/addons?kind=plugin&price=commercial&status=&sort=name&tag=")
                        .header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isOk());
    }

    /** Each letter would else be a page to go back to. */
    @Test
    void typingReplacesTheAddressInView() throws Exception {
        shows("", allOf(containsString("hx-replace-url=\"true\""), not(containsString("hx-push-url"))));
    }

    private void shows(String query, Matcher<String> what) throws Exception {
        mvc.perform(get("/operator/addons" + query).with(desk.admin()))
                .andExpect(content().string(what));
    }

    private MockHttpServletRequestBuilder api(String status, int page) {
        return get("/api/v1/addons")
                .param("status", status)
                .param("size", "1")
                .param("page", String.valueOf(page))
                .header("Authorization", desk.token("addons.manage"));
    }
}
