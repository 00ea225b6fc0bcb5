package com.supportpro.desk.installations.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PanelTest
class OperationsApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    private AddonId notifier = new AddonId("acme", "notifier");
    private OperationId running = new OperationId(new java.util.UUID(0, 0));

    @BeforeEach
    void twoAddons() {
        desk.begin();
        notifier = desk.plugin("notifier", "INACTIVE");
        desk.ends(desk.going(notifier));
        running = desk.going(notifier);
        desk.going(desk.plugin("other", "INACTIVE"));
    }

    @Test
    void operationsAreListedByAddonAndStateInPages() throws Exception {
        ask("").andExpect(jsonPath("$.total").value(3));
        ask("?addon=acme/notifier").andExpect(jsonPath("$.total").value(2));
        ask("?addon=acme/notifier&state=RUNNING")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(running.toString()));
        ask("?size=2&page=1")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.total").value(3));
        for (String bad : new String[] {"?size=0", "?size=101", "?page=-1", "?addon=nonsense", "?state=ODD"}) {
            mvc.perform(get("/api/v1/operations" + bad).header("Authorization", desk.token("addons.manage")))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void anAddonNamesTheOperationThatIsGoingOn() throws Exception {
        mvc.perform(get("/api/v1/addons/" + notifier).header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.operation").value(running.toString()));
    }

    private ResultActions ask(String query) throws Exception {
        return mvc.perform(get("/api/v1/operations" + query).header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isOk());
    }
}
