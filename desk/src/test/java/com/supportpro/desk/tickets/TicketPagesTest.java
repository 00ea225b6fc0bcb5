package com.supportpro.desk.tickets;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class TicketPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Tickets tickets;

    @BeforeEach
    void aDesk() {
        desk.begin();
    }

    @Test
    void aMoveToNoStatusIsRefusedByName() throws Exception {
        Ticket ticket =
                tickets.open(new NewTicket("", "", "Broken", new Requester("Ann", "ann@customer.example"), "It broke"));

        mvc.perform(put("/api/v1/tickets/" + ticket.number() + "/status")
                        .header("Authorization", desk.token("tickets.read", "tickets.write"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("status is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100001", "2147483647"})
    void aPageThatIsNotThereIsEmpty(String page) throws Exception {
        mvc.perform(get("/operator/tickets").param("page", page).with(desk.admin()))
                .andExpect(status().isOk());
    }
}
