package com.supportpro.desk.installations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEntry;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.panel.Toast;
import com.supportpro.platform.home.Home;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PanelTest
class OperationPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Installations installations;

    @Autowired
    Audit audit;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    private AddonId addon;

    @BeforeEach
    void anActivePlugin() {
        desk.begin();
        addon = desk.plugin("notifier", "ACTIVE");
    }

    @Test
    void theLineOfAnOperationKeepsTheFocusWhenItIsFetchedAnew() throws Exception {
        OperationId going = desk.going(addon);

        String line = mvc.perform(get("/operator/operations/" + going + "/progress?compact=true")
                        .with(desk.admin()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(line).contains("<a id=\"line-" + going + "\"");
        assertThat(PanelFixture.losingFocus(line)).isEmpty();
    }

    @Test
    void whatWaitsForItsSettingsIsNotSaidToWork() throws Exception {
        AddonId hook = desk.channel("hook", "ACTIVE");
        Path folder = Files.createDirectories(home.folder("addons").resolve("acme/hook/1.0.0"));
        Files.writeString(folder.resolve("settings.schema.json"), """
                {"type": "object", "required": ["secret"],
                 "properties": {"secret": {"type": "string", "writeOnly": true, "title": "Secret"}}}""");
        OperationId activated = desk.going(hook);
        desk.ends(activated);

        mvc.perform(get("/operator/operations/" + activated).with(desk.admin()))
                .andExpect(content()
                        .string(containsString("Enter its settings first; then tickets can be opened by POST to"
                                + " https://desk.example/hooks/acme/hook/inbound.")))
                .andExpect(content().string(containsString("href=\"/operator/addons/acme/hook/settings\"")));

        jdbc.sql("update operation set action = 'UPDATE', replaces = '0.9.0' where id = ?")
                .param(activated.value())
                .update();
        mvc.perform(get("/operator/operations/" + activated).with(desk.admin()))
                .andExpect(content().string(containsString("href=\"/operator/addons/acme/hook/settings\"")));
    }

    @Test
    void deactivatingLeadsToTheOperationAndLeavesTheAddonInactive() throws Exception {
        mvc.perform(post("/operator/addons/acme/notifier/deactivate")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/operator/operations/*"));

        Operation ended = desk.endedOf(addon);

        assertThat(ended.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(installations.find(addon)).map(Installation::state).contains(Installation.State.INACTIVE);
        assertThat(audit.list(addon.toString(), 0, 10))
                .extracting(AuditEntry::action)
                .contains("addon.deactivate.requested", "addon.deactivated");
        mvc.perform(get("/operator/operations/" + ended.id()).with(desk.admin()))
                .andExpect(content().string(containsString("The notifier is inactive.")))
                .andExpect(content().string(containsString("href=\"/operator/plugins\"")))
                .andExpect(content().string(not(containsString("http-equiv"))));
    }

    @Test
    void whatIsNeitherListedNorInstalledAnyMoreIsNotLinkedTo() throws Exception {
        mvc.perform(post("/operator/addons/acme/notifier/uninstall")
                .with(desk.admin())
                .with(csrf()));

        Operation ended = desk.endedOf(addon);

        assertThat(ended.state()).isEqualTo(Operation.State.SUCCEEDED);
        mvc.perform(get("/operator/operations/" + ended.id()).with(desk.admin()))
                .andExpect(content().string(containsString("was uninstalled")))
                .andExpect(content().string(containsString("class=\"sp-btn primary\" href=\"/operator/addons\"")))
                .andExpect(content().string(not(containsString("href=\"/operator/addons/acme/notifier\""))));
    }

    @Test
    void aFormLeadsBackToThePanelsPagesOnly() throws Exception {
        mvc.perform(post("/operator/addons/acme/notifier/deactivate")
                        .param("back", "/operator/plugins")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(redirectedUrl("/operator/plugins"))
                .andExpect(flash().attribute(
                                "toast", Toast.success("The notifier is inactive. Its settings and data are kept.")));

        mvc.perform(post("/operator/addons/acme/notifier/deactivate")
                        .param("back", "//elsewhere.example/operator")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/operator/operations/*"));
    }

    @Test
    void whatCannotBeDoneIsExplained() throws Exception {
        Object toast = mvc.perform(post("/operator/addons/acme/unheard-of/install")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(redirectedUrl("/operator/addons/acme/unheard-of"))
                .andReturn()
                .getFlashMap()
                .get("toast");

        assertThat(toast).isEqualTo(Toast.error("There is no such add-on. Look for it in Add-ons."));
    }

    @Test
    void whatWaitsForAnotherSaysSoWhereverItShows() throws Exception {
        OperationId base = desk.going(desk.plugin("base", "INACTIVE"));
        OperationId waiting = desk.going(addon);
        jdbc.sql("update operation_step set state = 'PENDING', started_at = null, ended_at = null where operation = ?")
                .param(waiting.value())
                .update();
        jdbc.sql("update operation_step set state = 'RUNNING', started_at = now() where operation = ? and position = 0")
                .param(waiting.value())
                .update();
        jdbc.sql("update operation set waits_for = array[?]::uuid[], lease_owner = null, lease_until = null"
                        + " where id = ?")
                .params(base.value(), waiting.value())
                .update();

        mvc.perform(get("/operator/operations/" + waiting).with(desk.admin()))
                .andExpect(content()
                        .string(containsString("It waits until this has been done: <a id=\"awaited-" + waiting + "-"
                                + base + "\" href=\"/operator/operations/" + base + "\">The base</a>")))
                .andExpect(content().string(not(containsString("Going on"))));
        mvc.perform(get("/operator/plugins").with(desk.admin()))
                .andExpect(content().string(containsString("Waiting for others")));
        mvc.perform(get("/api/v1/operations/" + waiting).header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.steps[0].state").value("PENDING"))
                .andExpect(jsonPath("$.waitsFor[0].addon").value("acme/base"))
                .andExpect(jsonPath("$.waitsFor[0].operation").value(base.toString()));
    }

    @Test
    void onlyThoseWhoManageAddonsSeeOrDoAnything() throws Exception {
        OperationId going = desk.going(addon);

        for (String path : new String[] {"", "/progress", "/events"}) {
            mvc.perform(get("/operator/operations/" + going + path).with(desk.agent()))
                    .andExpect(status().isForbidden());
        }
        for (String page : new String[] {"uninstall", "deactivate"}) {
            mvc.perform(get("/operator/addons/acme/notifier/" + page).with(desk.agent()))
                    .andExpect(status().isForbidden());
            mvc.perform(post("/operator/addons/acme/notifier/" + page)
                            .with(desk.agent())
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void whatIsGoingOnShowsItsStepsAndLoadsItselfAnew() throws Exception {
        OperationId going = desk.going(addon);

        mvc.perform(get("/operator/operations/" + going).with(desk.admin()))
                .andExpect(content().string(containsString("Activating The notifier 1.0.0")))
                .andExpect(content().string(containsString("Checking that it works")))
                .andExpect(
                        content().string(containsString("sse-connect=\"/operator/operations/" + going + "/events\"")))
                .andExpect(content().string(containsString("<noscript><meta http-equiv=\"refresh\"")));
        mvc.perform(get("/operator/operations/" + going + "/progress")
                        .header("HX-Request", "true")
                        .with(desk.admin()))
                .andExpect(header().doesNotExist("HX-Refresh"))
                .andExpect(content().string(startsWith("<h2")))
                .andExpect(content().string(containsString("value=\"50\"")));
    }

    @Test
    void thePageAroundAnEndedOperationIsToldToLoadItselfAnewWithTheMessage() throws Exception {
        mvc.perform(post("/operator/addons/acme/notifier/deactivate")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());
        OperationId ended = desk.endedOf(addon).id();

        Cookie session = session(mvc.perform(get("/operator/operations/" + ended + "/progress")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "https://desk.example/operator/plugins?x=y")
                        .with(desk.admin()))
                .andExpect(header().string("HX-Refresh", "true"))
                .andReturn());

        mvc.perform(get("/operator/plugins").cookie(session).with(desk.admin()))
                .andExpect(content().string(containsString("The notifier is inactive.")));
    }

    private static Cookie session(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SP_DESK"));
    }

    @Test
    void whatEndsBetweenTheFormAndTheNextPageIsToldOfThere() throws Exception {
        OperationId going = desk.going(addon);
        var followed = mvc.perform(post("/operator/addons/acme/notifier/activate")
                        .param("back", "/operator/plugins")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(redirectedUrl("/operator/plugins"))
                .andExpect(flash().attribute("toast", nullValue()))
                .andReturn();
        desk.ends(going);

        mvc.perform(get("/operator/plugins").cookie(session(followed)).with(desk.admin()))
                .andExpect(content().string(containsString("The notifier is active.")));
        mvc.perform(get("/operator/plugins").with(desk.admin()))
                .andExpect(content().string(not(containsString("The notifier is active."))));
    }

    @Test
    void anUninstallationSaysWhatIsLostAndRecommendsDeactivating() throws Exception {
        mvc.perform(get("/operator/addons/acme/notifier/uninstall").with(desk.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Deactivate it instead")))
                .andExpect(content().string(containsString("name=\"erase\" value=\"true\"")))
                .andExpect(content().string(containsString("is lost for good")));
        mvc.perform(get("/operator/addons/acme/unheard-of/uninstall").with(desk.admin()))
                .andExpect(status().isNotFound());
    }

    @Test
    void erasingIsRecordedWithTheUninstallation() throws Exception {
        mvc.perform(post("/operator/addons/acme/notifier/uninstall")
                        .param("erase", "true")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());

        Operation ended = desk.endedOf(addon);

        assertThat(ended.eraseData()).isTrue();
        assertThat(installations.find(addon)).isEmpty();
        mvc.perform(get("/operator/operations/" + ended.id()).with(desk.admin()))
                .andExpect(content().string(containsString("settings and data were erased")));
    }

    @Test
    void addressesThatNameNothingAreNotFound() throws Exception {
        for (String path : new String[] {"no-id", "00000000-0000-0000-0000-000000000000"}) {
            mvc.perform(get("/operator/operations/" + path).with(desk.admin())).andExpect(status().isNotFound());
            mvc.perform(get("/operator/operations/" + path + "/events").with(desk.admin()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/operator/addons/ACME/Bad_/uninstall").with(desk.admin()))
                .andExpect(status().isNotFound());
    }
}
