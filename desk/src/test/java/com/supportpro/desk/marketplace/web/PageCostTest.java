package com.supportpro.desk.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.testkit.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What looking at add-ons costs the database, so that it does not grow unnoticed. No time is asserted. */
@PanelTest
@Import(PageCostTest.Surroundings.class)
class PageCostTest {

    private static final int MOST_FOR_THE_GRID = 23;
    private static final int MOST_FOR_A_PROGRAM = 12;

    @TestConfiguration
    static class Surroundings {

        @Bean
        static Statements statements() {
            return new Statements(Thread.currentThread().getName()::equals);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Statements statements;

    @BeforeEach
    void aDesk() {
        desk.begin();
        desk.plugin("notifier", "ACTIVE");
        desk.channel("webhook", "INACTIVE");
    }

    @Test
    void theGridTakesFewStatements() throws Exception {
        takes(get("/operator/addons").with(desk.admin()), MOST_FOR_THE_GRID);
    }

    @Test
    void aProgramTakesFewer() throws Exception {
        takes(get("/api/v1/addons").header("Authorization", desk.token("addons.manage")), MOST_FOR_A_PROGRAM);
    }

    /** The first time may note something once. */
    private void takes(MockHttpServletRequestBuilder page, int most) throws Exception {
        mvc.perform(page).andExpect(status().isOk());
        statements.reset();
        mvc.perform(page).andExpect(status().isOk());
        assertThat(statements.sent())
                .as(String.join("\n---\n", statements.sent()))
                .hasSizeLessThanOrEqualTo(most);
    }
}
