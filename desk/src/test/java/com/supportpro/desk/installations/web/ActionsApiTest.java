package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PanelTest
class ActionsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    private AddonId addon;
    private String token;

    @BeforeEach
    void anActivePlugin() {
        desk.begin();
        addon = desk.plugin("notifier", "ACTIVE");
        token = desk.token("addons.manage");
    }

    @Test
    void anAcceptedActionIsFollowedAtItsLocation() throws Exception {
        String location = Objects.requireNonNull(act("deactivate", "")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", startsWith("/api/v1/operations/")))
                .andReturn()
                .getResponse()
                .getHeader("Location"));

        mvc.perform(get(location).header("Authorization", token).header("Prefer", "wait=20"))
                .andExpect(jsonPath("$.action").value("deactivate"))
                .andExpect(jsonPath("$.addon").value("acme/notifier"))
                .andExpect(jsonPath("$.state").value("SUCCEEDED"))
                .andExpect(jsonPath("$.steps[0].name").value("stop"))
                .andExpect(jsonPath("$.steps[0].state").value("DONE"))
                .andExpect(jsonPath("$.steps[0].startedAt").isString())
                .andExpect(jsonPath("$.steps[0].endedAt").isString())
                .andExpect(jsonPath("$.problem").isEmpty());
    }

    @Test
    void whoeverWaitedLongEnoughIsToldThatItStillRuns() throws Exception {
        OperationId going = desk.going(addon);

        mvc.perform(get("/api/v1/operations/" + going)
                        .header("Authorization", token)
                        .header("Prefer", "respond-async, wait=1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("RUNNING"));
    }

    @Test
    void aSecondRequestJoinsAndAnotherActionIsRefused() throws Exception {
        OperationId going = desk.going(addon);

        act("activate", "")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", "/api/v1/operations/" + going))
                .andExpect(jsonPath("$.joined").value(true));
        act("deactivate", "")
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:busy"))
                .andExpect(jsonPath("$.title").value("This add-on is being activated right now."));
    }

    @Test
    void anUnknownAddonIsNotFound() throws Exception {
        mvc.perform(post("/api/v1/addons/acme/unheard-of/install").header("Authorization", token))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:unknown-add-on"));
    }

    @Test
    void anotherVersionThanTheInstalledOneIsRefused() throws Exception {
        act("install", "{\"version\": \"2.0.0\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:other-version"));
        act("install", "{\"version\": \"newest, please\"}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void erasingIsAskedForInTheBody() throws Exception {
        act("uninstall", "{\"erase\": true}").andExpect(status().isAccepted());

        assertThat(desk.endedOf(addon).eraseData()).isTrue();
    }

    @Test
    void programsNeedThePermission() throws Exception {
        OperationId going = desk.going(addon);
        String other = desk.token("tickets.read");

        mvc.perform(post("/api/v1/addons/acme/notifier/activate").header("Authorization", other))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/operations/" + going).header("Authorization", other))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/addons/acme/notifier/activate")).andExpect(status().isUnauthorized());
    }

    private ResultActions act(String action, String body) throws Exception {
        return mvc.perform(post("/api/v1/addons/acme/notifier/" + action)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
