package com.supportpro.desk.installations.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class PlanPagesTest {

    private static final String UNINSTALL = "/operator/addons/acme/base/uninstall";

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPluginThatTwoOthersRequire() {
        desk.begin();
        desk.plugin("base", "ACTIVE");
        desk.plugin("notifier", "ACTIVE");
        desk.plugin("reports", "INACTIVE");
        requires("notifier", "base", ">=1.0.0");
        requires("reports", "base", ">=1.0.0");
    }

    @Test
    void whatWasChosenIsStillChosenOnceThePlanIsAgreedTo() throws Exception {
        mvc.perform(post(UNINSTALL)
                        .param("erase", "true")
                        .param("back", "/operator/plugins")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound())
                .andExpect(header().string(
                                "Location",
                                "/operator/addons/acme/base/plan/uninstall?erase=true&back=%2Foperator%2Fplugins"));

        mvc.perform(get("/operator/addons/acme/base/plan/uninstall?erase=true&back=/operator/plugins")
                        .with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Uninstall The notifier 1.0.0"),
                                containsString("Uninstall The reports 1.0.0"),
                                containsString("name=\"erase\" value=\"true\""),
                                containsString("name=\"back\" value=\"/operator/plugins\""),
                                containsString("name=\"along\" value=\"true\""))));
    }

    @Test
    void aConflictIsToldAsAList() throws Exception {
        requires("reports", "base", ">=9.0.0");

        mvc.perform(post("/operator/addons/acme/reports/activate")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(header().string("Location", "/operator/addons/acme/reports/plan/activate"));
        mvc.perform(get("/operator/addons/acme/reports/plan/activate").with(desk.admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>It does not go together with what is installed.</strong>"),
                                containsString("<li>The reports 1.0.0, which is installed, needs The base"))));
        mvc.perform(get("/api/v1/addons/acme/reports/plan?action=activate")
                        .header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.facts[0]").isString());
    }

    @Test
    void dealsHaveTheirPlansToo() throws Exception {
        mvc.perform(get("/operator/addons/acme/base/plan/purchase?cycle=monthly")
                        .with(desk.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is no such add-on.")));
        mvc.perform(get("/operator/addons/acme/base/plan/cancel").with(desk.admin()))
                .andExpect(status().isOk());
    }

    private void requires(String slug, String other, String range) {
        jdbc.sql("""
                        update installation set manifest = manifest || jsonb_build_object('requires',
                            jsonb_build_array(jsonb_build_object('addon', 'acme/' || :other, 'version', :range::text)))
                        where slug = :slug""")
                .param("other", other)
                .param("range", range)
                .param("slug", slug)
                .update();
    }
}
