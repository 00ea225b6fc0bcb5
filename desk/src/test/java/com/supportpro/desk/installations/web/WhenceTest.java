package com.supportpro.desk.installations.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class WhenceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Test
    void theEndOfAnOperationIsOnRecordWithWhereItWasAskedFor() throws Exception {
        desk.begin();
        AddonId addon = desk.plugin("asked-for", "ACTIVE");
        mvc.perform(post("/api/v1/addons/acme/asked-for/deactivate")
                        .header("Authorization", desk.token("addons.manage"))
                        .with(request -> {
                            request.setRemoteAddr("203.0.113.9");
                            return request;
                        }))
                .andExpect(status().isAccepted());
        desk.endedOf(addon);

        mvc.perform(get("/api/v1/audit?subject=acme/asked-for").header("Authorization", desk.token("audit.read")))
                .andExpect(jsonPath("$.items[0].action").value("addon.deactivated"))
                .andExpect(jsonPath("$.items[0].address").value("203.0.113.9"))
                .andExpect(jsonPath("$.items[0].via").value("api"))
                .andExpect(jsonPath("$.items[0].details['state after']").value("inactive"))
                .andExpect(jsonPath("$.items[1].action").value("addon.deactivate.requested"))
                .andExpect(jsonPath("$.items[1].details['active before']").value("true"))
                .andExpect(jsonPath("$.items[1].details['active after']").value("false"));
    }
}
