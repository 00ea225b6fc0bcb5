package com.supportpro.desk.operators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.operators.Operator;
import com.supportpro.desk.operators.Operators;
import com.supportpro.desk.operators.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PanelTest
class OperatorsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Operators operators;

    private String manager = "";

    @BeforeEach
    void aDesk() {
        desk.begin();
        manager = desk.token(Permission.all().toArray(String[]::new));
    }

    @Test
    void anOperatorIsChangedDeactivatedAndGivenANewPassword() throws Exception {
        String agent = "/api/v1/operators/" + operator("agent@desk.example").id();

        send(put(agent), "{\"role\":\"Administrator\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.role").value("Administrator"))
                .andExpect(jsonPath("$.active").value(true));
        send(put(agent), "{\"active\":false}").andExpect(jsonPath("$.active").value(false));
        send(put(agent), "{\"role\":\"Nobody\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:invalid"));
        send(put(agent + "/password"), "{\"password\":\"short\"}").andExpect(status().is(422));
        send(put(agent + "/password"), "{\"password\":\"four words of no kin\"}")
                .andExpect(status().isNoContent());
        send(put("/api/v1/operators/00000000-0000-0000-0000-000000000000"), "{}")
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyHandsOnMoreThanTheyHold() throws Exception {
        String agent = "/api/v1/operators/" + operator("agent@desk.example").id();
        String admin = "/api/v1/operators/" + operator("admin@desk.example").id();
        manager = desk.token("operators.manage", "tickets.read");

        send(put(agent), "{\"role\":\"Administrator\"}").andExpect(status().isForbidden());
        send(put(admin), "{\"active\":false}").andExpect(status().isForbidden());
        send(put(admin + "/password"), "{\"password\":\"four words of no kin\"}")
                .andExpect(status().isForbidden());
        send(put("/api/v1/roles/Night watch"), "{\"permissions\":[\"addons.manage\"]}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:forbidden"));
    }

    @Test
    void somebodyIsLeftWhoManagesOperators() throws Exception {
        send(put("/api/v1/operators/" + operator("admin@desk.example").id()), "{\"active\":false}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:last-administrator"));
        assertThat(operator("admin@desk.example").active()).isTrue();
    }

    @Test
    void rolesAreSavedListedAndRemoved() throws Exception {
        send(put("/api/v1/roles/Night watch"), "{\"permissions\":[\"tickets.read\"]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.permissions[0]").value("tickets.read"));
        send(get("/api/v1/roles"), "").andExpect(jsonPath("$.items[*].name", hasItem("Night watch")));
        send(put("/api/v1/roles/Night watch"), "{\"permissions\":[\"all.of.it\"]}")
                .andExpect(status().is(422));
        send(delete("/api/v1/roles/Agent"), "").andExpect(status().is(422));

        String agent = "/api/v1/operators/" + operator("agent@desk.example").id();
        send(put(agent), "{\"role\":\"Night watch\",\"active\":false}").andExpect(status().isOk());
        send(delete("/api/v1/roles/Night watch"), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:role-in-use"));
        send(put(agent), "{\"role\":\"Agent\"}").andExpect(status().isOk());
        send(delete("/api/v1/roles/Night watch"), "").andExpect(status().isNoContent());
        send(delete("/api/v1/roles/Night watch"), "").andExpect(status().isNotFound());
    }

    @Test
    void tokensAreMadeListedAndRevokedButHandOnNoMoreThanTheirMakerHolds() throws Exception {
        manager = desk.token("operators.manage", "tickets.read");
        String made = send(post("/api/v1/tokens"), "{\"name\":\"ci\",\"permissions\":[\"tickets.read\"],\"days\":5}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String secret = JsonPath.read(made, "$.secret");
        mvc.perform(get("/api/v1/tickets").header("Authorization", "Bearer " + secret))
                .andExpect(status().isOk());
        send(post("/api/v1/tokens"), "{\"name\":\"more\",\"permissions\":[\"addons.manage\"]}")
                .andExpect(status().is(422));

        String list = send(get("/api/v1/tokens"), "").andReturn().getResponse().getContentAsString();
        assertThat(list).doesNotContain(secret).doesNotContain("digest");
        String id = JsonPath.<java.util.List<String>>read(list, "$.items[?(@.name == 'ci')].id")
                .get(0);
        send(delete("/api/v1/tokens/" + id), "").andExpect(status().isNoContent());
        send(delete("/api/v1/tokens/" + id), "").andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/tickets").header("Authorization", "Bearer " + secret))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aGapAmongPermissionsIsRefused() throws Exception {
        send(put("/api/v1/roles/Night watch"), "{\"permissions\":[null]}").andExpect(status().is(422));
        send(post("/api/v1/tokens"), "{\"name\":\"gap\",\"permissions\":[\"tickets.read\",null]}")
                .andExpect(status().is(422));
    }

    @Test
    void noneOfItGoesWithoutThePermission() throws Exception {
        manager = desk.token("tickets.read");
        for (String path : new String[] {"/api/v1/roles", "/api/v1/tokens", "/api/v1/operators"}) {
            send(get(path), "").andExpect(status().isForbidden());
        }
    }

    @Test
    void theDescriptionOfTheApiIsReadByTokenAndBySessionAndLeadsPeopleToSignIn() throws Exception {
        send(get("/v3/api-docs"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.security[0].token").isArray())
                .andExpect(jsonPath("$.paths['/api/v1/roles/{name}'].delete").exists());
        mvc.perform(get("/v3/api-docs").with(desk.agent())).andExpect(status().isOk());
        mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
        mvc.perform(get("/v3/api-docs").header("Accept", "text/html")).andExpect(redirectedUrl("/operator/login"));
    }

    @Test
    void theDefaultLanguageAndTheLinkAreChangedByProgramsToo() throws Exception {
        manager = desk.token("addons.manage");
        send(put("/api/v1/languages/default"), "{\"tag\":\"en\"}").andExpect(status().isOk());
        send(put("/api/v1/languages/default"), "{\"tag\":\"xx\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:language-not-active"));
        send(delete("/api/v1/billing-link"), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:not-linked"))
                .andExpect(jsonPath("$.detail", containsString("not linked")));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        MockHttpServletRequestBuilder sent = request.header("Authorization", manager);
        return mvc.perform(
                body.isEmpty() ? sent : sent.contentType(APPLICATION_JSON).content(body));
    }

    private Operator operator(String email) {
        return operators.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
