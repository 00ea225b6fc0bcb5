package com.supportpro.desk.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.RunningAddon;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.NewTicket;
import com.supportpro.desk.tickets.Requester;
import com.supportpro.desk.tickets.Ticket;
import com.supportpro.desk.tickets.Tickets;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class ChannelsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Tickets tickets;

    @Autowired
    AnswerTicket answers;

    @MockitoSpyBean
    AddonRuntime runtime;

    @BeforeEach
    void aDesk() {
        desk.begin();
    }

    @Test
    void anEmptyGridLeadsToAddons() throws Exception {
        mvc.perform(get("/operator/channels").with(desk.admin()))
                .andExpect(content().string(containsString("No channels yet")))
                .andExpect(content().string(containsString("/operator/addons?kind=channel")));
    }

    @Test
    void anActiveChannelOffersItsSettingsAndTellsItsAddress() throws Exception {
        desk.channel("webhook", "ACTIVE");

        mvc.perform(get("/operator/channels").with(desk.admin()))
                .andExpect(content().string(containsString("The webhook")))
                .andExpect(content().string(containsString("/operator/addons/acme/webhook/settings")))
                .andExpect(content().string(containsString("https://desk.example/hooks/acme/webhook/inbound")))
                .andExpect(content().string(not(containsString("/webhook/activate"))));
    }

    @Test
    void settingsOpenOnlyWhileActiveAndAFailureSaysWhy() throws Exception {
        desk.channel("webhook", "FAILED");

        mvc.perform(get("/operator/channels").with(desk.admin()))
                .andExpect(content().string(not(containsString("/webhook/settings"))))
                .andExpect(content().string(containsString("It failed ten times in a row.")))
                .andExpect(content().string(containsString("/webhook/activate")))
                .andExpect(content().string(containsString("/webhook/uninstall")));
    }

    @Test
    void aRunningOperationShowsInItsRowInsteadOfButtons() throws Exception {
        var going = desk.going(desk.channel("webhook", "INACTIVE"));

        mvc.perform(get("/operator/channels").with(desk.admin()))
                .andExpect(content().string(containsString("/operator/operations/" + going + "/progress?compact=true")))
                .andExpect(content().string(not(containsString("/webhook/activate"))));
    }

    @Test
    void theApiListsChannelsWithTheirAddresses() throws Exception {
        desk.channel("webhook", "ACTIVE");

        mvc.perform(get("/api/v1/channels").header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.items[0].id").value("acme/webhook"))
                .andExpect(jsonPath("$.items[0].state").value("ACTIVE"))
                .andExpect(jsonPath("$.items[0].hooks[0]").value("https://desk.example/hooks/acme/webhook/inbound"));
    }

    @Test
    void onlyThoseWhoManageAddonsSeeTheGrid() throws Exception {
        for (String grid : new String[] {"channels", "languages", "plugins"}) {
            mvc.perform(get("/operator/" + grid).with(desk.agent())).andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/" + grid).header("Authorization", desk.token("tickets.read")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void deactivatingSaysFirstHowManyTicketsDependOnIt() throws Exception {
        desk.channel("webhook", "ACTIVE");
        ticket();

        mvc.perform(get("/operator/channels").with(desk.admin()))
                .andExpect(content().string(containsString("href=\"/operator/addons/acme/webhook/deactivate\"")));
        mvc.perform(get("/operator/addons/acme/webhook/deactivate").with(desk.admin()))
                .andExpect(content().string(containsString("1 ticket that came by this channel is not solved")));
    }

    @Test
    void aReplyOnAnInactiveChannelIsRefusedWithTheReason() throws Exception {
        desk.channel("webhook", "INACTIVE");
        Ticket ticket = ticket();

        mvc.perform(post("/operator/tickets/" + ticket.number() + "/reply")
                        .param("text", "Hello")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The channel The webhook is inactive.")));

        assertThat(tickets.messages(ticket.number())).hasSize(1);
    }

    @Test
    void ticketsOfAnUninstalledChannelSurviveAndSaySo() {
        Ticket ticket = ticket();

        assertThat(answers.channelName(ticket)).isEqualTo("webhook");
        assertThat(answers.obstacle(ticket))
                .hasValueSatisfying(why -> assertThat(why).startsWith("The channel webhook was uninstalled"));
    }

    @Test
    void anActiveChannelTakesReplies() {
        desk.channel("webhook", "ACTIVE");

        assertThat(answers.answer(ticket(), "Ada", "Hello")).isEmpty();
    }

    @Test
    void aReplyThatTheChannelDoesNotCarryIsToldOfBesideItsField() throws Exception {
        desk.channel("webhook", "ACTIVE");
        Ticket ticket = ticket();
        when(runtime.running(new AddonId("acme", "webhook"))).thenReturn(Optional.of(running(false)));

        mvc.perform(get("/operator/tickets/" + ticket.number()).with(desk.admin()))
                .andExpect(content().string(containsString("The channel The webhook takes no replies to customers.")))
                .andExpect(content().string(containsString("aria-describedby=\"not-carried\"")));
        assertThat(answers.answer(ticket, "Ada", "For us")).isEmpty();
    }

    @Test
    void aChannelThatCarriesRepliesGetsNoWarning() throws Exception {
        desk.channel("webhook", "ACTIVE");
        when(runtime.running(new AddonId("acme", "webhook"))).thenReturn(Optional.of(running(true)));

        mvc.perform(get("/operator/tickets/" + ticket().number()).with(desk.admin()))
                .andExpect(content().string(not(containsString("takes no replies"))));
    }

    private static RunningAddon running(boolean carriesReplies) {
        return new RunningAddon(
                new AddonId("acme", "webhook"), Version.of("1.0.0"), Instant.EPOCH, carriesReplies, 0, List.of());
    }

    private Ticket ticket() {
        return tickets.open(new NewTicket(
                "acme/webhook", "", "Broken", new Requester("Cus Tomer", "c@customer.example"), "It broke"));
    }
}
