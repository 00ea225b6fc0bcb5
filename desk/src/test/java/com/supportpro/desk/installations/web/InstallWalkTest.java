package com.supportpro.desk.installations.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.billinglink.BillingLink;
import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.billinglink.LinkStatus;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** From the click to the words on the page, with a real package from a real server. */
@PanelTest
class InstallWalkTest {

    private static final AddonId VIETNAMESE = new AddonId("acme", "vietnamese");
    private static final String MANIFEST = """
            {"manifest": 1, "publisher": "acme", "slug": "vietnamese", "version": "1.2.0", "kind": "language",
             "name": "Vietnamese", "summary": "The panel in Vietnamese", "desk": ">=1.0.0 <2.0.0",
             "language": {"tag": "vi", "name": "Tiếng Việt", "rightToLeft": false}}""";

    private static final ServedStore STORE = store();

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Installations installations;

    @Autowired
    LanguagePacks packs;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    BillingLink link;

    @DynamicPropertySource
    static void theStore(DynamicPropertyRegistry properties) {
        properties.add("supportpro.desk.store-url", STORE::url);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @BeforeEach
    void aLinkedDesk() throws Exception {
        desk.begin();
        jdbc.sql("truncate listing, store_key").update();
        pin(STORE.key.keyId(), STORE.key.publicKeyBase64());
        list(STORE.publish(MANIFEST, Map.of("texts/vi.properties", "nav.languages=Ngôn ngữ\n".getBytes(UTF_8))));
        when(link.status()).thenReturn(new LinkStatus(LinkState.LINKED, "", "", "", ""));
        when(link.accessToken()).thenReturn(ServedStore.TOKEN);
    }

    @Test
    void aLanguageIsInstalledSpokenAndUninstalled() throws Exception {
        click("install");
        Operation installed = desk.endedOf(VIETNAMESE);

        assertThat(installed.problem()).isEmpty();
        assertThat(installed.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(packs.find("vi")).isPresent();
        mvc.perform(get("/operator/operations/" + installed.id()).with(desk.admin()))
                .andExpect(content()
                        .string(containsString("Vietnamese is installed and active. The panel can now be read in")))
                .andExpect(content().string(containsString("href=\"/operator/profile\"")));
        mvc.perform(get("/operator/languages").with(desk.admin()))
                .andExpect(content().string(containsString("Acme Languages")))
                .andExpect(content().string(containsString("% translated")));

        click("uninstall");
        desk.endedOf(VIETNAMESE);

        assertThat(packs.find("vi")).isEmpty();
        assertThat(installations.find(VIETNAMESE)).isEmpty();
    }

    @Test
    void aPackageSignedBySomebodyElseIsTakenBack() throws Exception {
        jdbc.sql("delete from store_key").update();

        click("install");
        Operation ended = desk.endedOf(VIETNAMESE);

        assertThat(ended.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(ended.problem()).map(Problem::code).contains("unknown-key");
        mvc.perform(get("/operator/operations/" + ended.id()).with(desk.admin()))
                .andExpect(content().string(containsString("signed with a key that this desk does not know")))
                .andExpect(content().string(containsString("Everything is as it was before.")));
        mvc.perform(get("/api/v1/operations/" + ended.id()).header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.state").value("ROLLED_BACK"))
                .andExpect(jsonPath("$.problem.code").value("unknown-key"));
    }

    @Test
    void theWrongAccountInstallsNothing() throws Exception {
        when(link.status()).thenReturn(new LinkStatus(LinkState.WRONG_ACCOUNT, "", "", "", ""));

        mvc.perform(post("/api/v1/addons/acme/vietnamese/install").header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:wrong-account"));
    }

    @Test
    void whatIsInstalledWorksWithoutTheLink() throws Exception {
        click("install");
        desk.endedOf(VIETNAMESE);
        when(link.status()).thenReturn(new LinkStatus(LinkState.UNLINKED, "", "", "", ""));

        click("deactivate");
        desk.endedOf(VIETNAMESE);
        assertThat(packs.find("vi")).isEmpty();
        click("activate");
        desk.endedOf(VIETNAMESE);

        assertThat(installations.find(VIETNAMESE)).map(Installation::state).contains(Installation.State.ACTIVE);
        click("uninstall");
        desk.endedOf(VIETNAMESE);
    }

    private void click(String action) throws Exception {
        mvc.perform(post("/operator/addons/acme/vietnamese/" + action)
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    private void pin(String id, String key) {
        jdbc.sql("insert into store_key (store_url, key_id, public_key, pinned_at) values (?, ?, ?, now())")
                .params(STORE.url(), id, key)
                .update();
    }

    private void list(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, document, words)
                values (?, 'language', 'Vietnamese', '{}', true, now(), ?, 'vietnamese')""")
                .params(listing.id().toString(), ProtocolJson.mapper().writeValueAsString(listing))
                .update();
    }

    private static ServedStore store() {
        try {
            return new ServedStore();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
