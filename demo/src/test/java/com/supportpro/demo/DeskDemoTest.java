package com.supportpro.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.demo.ScriptedApplication.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskDemoTest {

    private static final URI STORE = URI.create("http://localhost:8081");
    private static final Answer PAGE =
            Answer.json(200, "<form><input type=\"hidden\" name=\"_csrf\" value=\"c5rf-_\"></form>");

    private ScriptedApplication desk;

    @BeforeEach
    void openTheDesk() throws Exception {
        desk = new ScriptedApplication()
                .on("POST /api/v1/setup", Answer.json(201, "{}"))
                .on("POST /api/v1/operators", Answer.json(201, "{}"))
                .on("POST /api/v1/tickets", Answer.json(201, "{\"number\":7}"))
                .on("PUT /api/v1/tickets/7/status", Answer.json(200, "{}"))
                .on("GET /operator/login", PAGE)
                .on("GET /operator", PAGE)
                .on("POST /operator/login", Answer.to("/operator"))
                .on("POST /operator/tickets/7/reply", Answer.to("/operator/tickets/7"));
        for (SampleTicket ticket : SampleTicket.all()) {
            desk.on(question(ticket), Answer.json(200, "{\"items\":[],\"total\":0}"));
        }
    }

    @AfterEach
    void closeTheDesk() {
        desk.close();
    }

    @Test
    void answers_tickets_as_an_agent_who_signed_in_once() throws Exception {
        demo().enter(STORE, Optional.of("SPL-ONE"));

        assertThat(desk.asked())
                .containsOnlyOnce("POST /operator/login")
                .contains("POST /operator/tickets/7/reply", "PUT /api/v1/tickets/7/status");
        assertThat(desk.bodies()).anyMatch(body -> body.contains("_csrf=c5rf-_") && body.contains("text=Hello+Marta"));
    }

    @Test
    void opens_no_ticket_a_second_time() throws Exception {
        for (SampleTicket ticket : SampleTicket.all()) {
            desk.on(question(ticket), Answer.json(200, "{\"items\":[{}],\"total\":1}"));
        }

        demo().enter(STORE, Optional.of("SPL-ONE"));

        assertThat(desk.asked()).doesNotContain("POST /api/v1/tickets", "POST /operator/login");
    }

    @Test
    void asks_for_the_store_first_when_there_is_no_licence_key() {
        assertThatThrownBy(() -> demo().enter(STORE, Optional.empty()))
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("fill the store first");
    }

    @Test
    void says_who_could_not_sign_in() {
        desk.on("POST /operator/login", Answer.to("/operator/login?error"));

        assertThatThrownBy(() -> demo().enter(STORE, Optional.of("SPL-ONE")))
                .isInstanceOf(DemoRefusedException.class)
                .hasMessageContaining("agent@desk.example");
    }

    private DeskDemo demo() {
        return new DeskDemo(desk.api(), new Progress(new PrintWriter(new StringWriter())));
    }

    private static String question(SampleTicket ticket) {
        return "GET /api/v1/tickets?query=" + URLEncoder.encode(ticket.subject(), StandardCharsets.UTF_8);
    }
}
