package com.supportpro.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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

    /** The first submit button of a form is the one that Enter presses. */
    @Test
    void enterInTheSearchKeepsTheStatusThatIsChosen() throws Exception {
        String page = mvc.perform(
                        get("/operator/tickets").param("status", "SOLVED").with(desk.admin()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String form = page.substring(page.indexOf("role=\"search\""));

        assertThat(form.substring(form.indexOf("<button"), form.indexOf("</button>")))
                .contains("name=\"status\" value=\"SOLVED\"");
    }

    @Test
    void aTicketThatIsRefusedKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/operator/tickets")
                        .param("name", "Ann Smith")
                        .param("email", "no address")
                        .param("subject", "A \"quoted\" subject")
                        .param("text", "Half an hour of <typing>")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ann Smith")))
                .andExpect(content().string(containsString("no address")))
                .andExpect(content().string(containsString("A &#34;quoted&#34; subject")))
                .andExpect(content().string(containsString("Half an hour of &lt;typing&gt;")))
                .andExpect(content().string(containsString("class=\"mistake\"")));
    }

    @Test
    void aReplyKeepsWhatWasTypedWhenItsChannelStoppedMeanwhile() throws Exception {
        desk.channel("webhook", "INACTIVE");
        Ticket ticket = tickets.open(
                new NewTicket("acme/webhook", "7", "Broken", new Requester("Ann", "ann@customer.example"), "It broke"));

        mvc.perform(reply(ticket, "Half an hour of typing"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your reply, which was not sent")))
                .andExpect(content().string(containsString("Half an hour of typing")));
    }

    @Test
    void aReplyThatIsTooLongKeepsWhatWasTyped() throws Exception {
        Ticket ticket =
                tickets.open(new NewTicket("", "", "Broken", new Requester("Ann", "ann@customer.example"), "It broke"));

        mvc.perform(reply(ticket, "typed ".repeat(20_000)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("typed typed")))
                .andExpect(content().string(containsString("sp-toast error")));
    }

    private MockHttpServletRequestBuilder reply(Ticket ticket, String text) {
        return post("/operator/tickets/" + ticket.number() + "/reply")
                .param("text", text)
                .with(desk.admin())
                .with(csrf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100001", "2147483647"})
    void aPageThatIsNotThereIsEmpty(String page) throws Exception {
        mvc.perform(get("/operator/tickets").param("page", page).with(desk.admin()))
                .andExpect(status().isOk());
    }
}
