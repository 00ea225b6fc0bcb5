package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PanelTest
class ViewersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Viewers viewers;

    @Autowired
    ViewersRounds rounds;

    @Autowired
    LiveOperations live;

    @Autowired
    JdbcClient jdbc;

    private OperationId going;

    @BeforeEach
    void anOperationThatGoesOn() {
        rounds.stop();
        desk.begin();
        AddonId addon = desk.plugin("notifier", "ACTIVE");
        going = desk.going(addon);
    }

    @Test
    void aViewerIsToldOfChangesAndLeavesAtTheEnd() throws Exception {
        MvcResult watching = watch();
        viewers.tell();
        assertThat(watching.getResponse().getContentAsString()).isEqualTo("event:changed\ndata:1\n\n");

        end();
        live.recorded(going);
        viewers.tell();

        assertThat(watching.getResponse().getContentAsString()).endsWith("event:ended\ndata:1\n\n");
        assertThat(viewers.count()).isZero();
    }

    @Test
    void whoWatchesTooMuchHasToAskInstead() throws Exception {
        for (int i = 0; i < Viewers.MOST_OF_ONE; i++) {
            watch();
        }

        assertThat(watch().getResponse().getContentAsString()).isEqualTo("event:ended\ndata:1\n\n");
        assertThat(viewers.count()).isEqualTo(Viewers.MOST_OF_ONE);
    }

    @Test
    void whoComesAfterTheEndIsToldSo() throws Exception {
        end();

        assertThat(watch().getResponse().getContentAsString()).isEqualTo("event:ended\ndata:1\n\n");
        assertThat(viewers.count()).isZero();
    }

    private void end() {
        jdbc.sql("update operation set state = 'SUCCEEDED', ended_at = now(), lease_owner = null, lease_until = null")
                .update();
    }

    private MvcResult watch() throws Exception {
        return mvc.perform(get("/operator/operations/" + going + "/events").with(desk.admin()))
                .andExpect(request().asyncStarted())
                .andReturn();
    }
}
