package com.supportpro.desk.installations.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class NodesTest {

    @Autowired
    PanelFixture desk;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        desk.begin();
        jdbc.sql("delete from desk_node where id = 'other'").update();
    }

    @Test
    void nodesTellWhereAnAddonIsNotYetWhatItShouldBe() throws Exception {
        desk.plugin("notifier", "INACTIVE");
        jdbc.sql("insert into desk_node (id, name, version, started_at, seen_at)"
                        + " values ('other', 'desk-2', '1.0.0', now(), now() + interval '1 day')")
                .update();
        jdbc.sql("insert into desk_node_addon (node, publisher, slug, version, state, reason, since)"
                        + " values ('other', 'acme', 'notifier', '1.0.0', 'FAILED', 'The disk is full', now())")
                .update();

        mvc.perform(get("/api/v1/nodes").header(HttpHeaders.AUTHORIZATION, desk.token("addons.manage")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nodes[?(@.name == 'desk-2')].present").value(true))
                .andExpect(jsonPath("$.nodes[?(@.name == 'desk-2')].here").value(false))
                .andExpect(jsonPath("$.nodes[?(@.name == 'desk-2')].addons[0].state")
                        .value("FAILED"))
                .andExpect(jsonPath("$.drift[0].drifting[?(@.node == 'desk-2')].reason")
                        .value("The disk is full"));
    }

    @Test
    void thePageNamesTheNodeThatCannotAndWhy() throws Exception {
        jdbc.sql("insert into desk_node (id, name, version, started_at, seen_at)"
                        + " values ('other', 'desk-2', '1.0.0', now(), now() - interval '1 day')")
                .update();
        jdbc.sql("insert into desk_node_addon (node, publisher, slug, version, state, reason, since)"
                        + " values ('other', 'acme', 'notifier', '1.0.0', 'FAILED', 'The <disk> is full', now())")
                .update();
        mvc.perform(get("/operator/nodes").with(desk.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No sign of life")))
                .andExpect(content().string(containsString("The &lt;disk&gt; is full")));
        mvc.perform(get("/operator/nodes").with(desk.agent())).andExpect(status().isForbidden());
    }

    @Test
    void pagesSayWhatANodeShouldRunAndWhatItRuns() throws Exception {
        AddonId addon = desk.plugin("notifier", "ACTIVE");
        jdbc.sql("insert into desk_node (id, name, version, started_at, seen_at)"
                        + " values ('other', 'desk-2', '1.0.0', now(), now() + interval '1 day')")
                .update();
        jdbc.sql("insert into desk_node_addon (node, publisher, slug, version, state, since)"
                        + " values ('other', 'acme', 'notifier', '0.9.0', 'RUNNING', now())")
                .update();

        mvc.perform(get("/operator/nodes").with(desk.admin()))
                .andExpect(content().string(containsString("1.0.0 should run")))
                .andExpect(content().string(containsString("desk-2: 0.9.0")));
        mvc.perform(get("/operator/addons/" + addon).with(desk.admin()))
                .andExpect(content().string(containsString("nodes are as they should be; these are not:")));
    }

    @Test
    void aClockThatIsWrongIsSaidToBeSo() throws Exception {
        jdbc.sql("insert into desk_node (id, name, version, started_at, seen_at, ahead_millis)"
                        + " values ('other', 'desk-2', '1.0.0', now(), now(), -20500)")
                .update();

        mvc.perform(get("/operator/nodes").with(desk.admin()))
                .andExpect(content().string(containsString("20.5 s behind that of the database")));
        mvc.perform(get("/api/v1/nodes").header(HttpHeaders.AUTHORIZATION, desk.token("addons.manage")))
                .andExpect(jsonPath("$.nodes[?(@.name == 'desk-2')].clockAheadMillis")
                        .value(-20500));
        mvc.perform(get("/actuator/health/clock"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
    }

    @Test
    void whoMayNotManageAddonsSeesNone() throws Exception {
        mvc.perform(get("/api/v1/nodes").header(HttpHeaders.AUTHORIZATION, desk.token("tickets.read")))
                .andExpect(status().isForbidden());
    }
}
