package com.supportpro.desk.installations.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
@TestPropertySource(properties = "supportpro.desk.safe-mode=true")
class SafeModeTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    MockMvc mvc;

    @Test
    void everyPageForOperatorsSaysHowToLeaveIt() throws Exception {
        desk.begin();
        for (String page : new String[] {"/operator", "/operator/plugins", "/operator/nodes"}) {
            mvc.perform(get(page).with(desk.admin()))
                    .andExpect(content().string(containsString("restart the desk without SUPPORTPRO_DESK_SAFE_MODE")));
        }
        mvc.perform(get("/operator/login"))
                .andExpect(content().string(not(containsString("SUPPORTPRO_DESK_SAFE_MODE"))));
    }
}
