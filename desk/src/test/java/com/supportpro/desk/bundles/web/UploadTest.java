package com.supportpro.desk.bundles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.bundles.BundleStore;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.signature.SigningKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

/** Packages by hand on a desk that takes signed ones, and the page of a desk without a network. */
@PanelTest
@Import(OfflineDesk.class)
@TestPropertySource(properties = "supportpro.desk.uploads=signed")
class UploadTest {

    private static final String PAGE = "/operator/addons/without-network";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture panel;

    @Autowired
    OfflineDesk desk;

    private final BundleStore store = new BundleStore();
    private AddonId danish = new AddonId("acme", "danish");

    @BeforeEach
    void aDeskWithACatalogue() throws Exception {
        desk.begin();
        danish = store.language("danish", "da", false);
        desk.take(store.answer(desk.request())).andExpect(status().isOk());
    }

    @Test
    void aSignedReleaseThatTheCatalogueLacksIsOnOfferAndInstalledAsAnyOther() throws Exception {
        byte[] archive = BundleStore.language("danish", "da", "1.1.0");

        desk.upload(archive, signed(archive, "1.1.0", store.key))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.signed").value(true));
        desk.install(danish).andExpect(status().isAccepted());
        Operation ended = panel.endedOf(danish);

        assertThat(ended.problem()).isEmpty();
        assertThat(ended.version()).contains(Version.of("1.1.0"));
        mvc.perform(get("/api/v1/packages").header("Authorization", desk.token()))
                .andExpect(jsonPath("$.uploads").value("signed"))
                .andExpect(jsonPath("$.items[?(@.version == '1.1.0')].origin").value("hand"));
        mvc.perform(get("/api/v1/audit").header("Authorization", panel.token("audit.read")))
                .andExpect(content().string(containsString("addon.uploaded")));
    }

    @Test
    void whatIsNotSignedByTheStoreForJustThisPackageIsRefused() throws Exception {
        byte[] archive = BundleStore.language("danish", "da", "1.1.0");
        byte[] other = BundleStore.language("danish", "da", "1.2.0");

        refused(desk.upload(archive, null), "upload-unsigned");
        refused(desk.upload(archive, signed(archive, "1.1.0", SigningKey.generate())), "unknown-key");
        refused(desk.upload(archive, signed(other, "1.2.0", store.key)), "upload-other-signature");
        refused(desk.upload(archive, signed(archive, "1.3.0", store.key)), "upload-other-signature");
        ReleaseEnvelope honest = signed(archive, "1.1.0", store.key);
        ReleaseEnvelope forged = new ReleaseEnvelope(
                honest.addon(),
                honest.version(),
                honest.digest(),
                honest.length(),
                signed(other, "1.2.0", store.key).signature());
        refused(desk.upload(archive, forged), "wrong-signature");
        refused(desk.upload("no package".getBytes(java.nio.charset.StandardCharsets.UTF_8), honest), "bad-package");
        mvc.perform(post("/api/v1/packages")
                        .header("Authorization", desk.token())
                        .header("X-SupportPro-Signature", "%%%")
                        .contentType("application/zip")
                        .content(archive))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/packages").header("Authorization", desk.token()))
                .andExpect(content().string(not(containsString("hand"))));
    }

    @Test
    void whatTheCatalogueSaysCountsBeforeWhatIsUploaded() throws Exception {
        byte[] changed = BundleStore.language("danish", "en", "1.0.0");
        byte[] unlisted = BundleStore.language("nowhere", "de", "1.0.0");

        refused(desk.upload(changed, signed(changed, "1.0.0", store.key)), "upload-differs");
        refused(
                desk.upload(
                        unlisted,
                        BundleStore.envelope(new AddonId("acme", "nowhere"), Version.of("1.0.0"), unlisted, store.key)),
                "upload-unlisted");
        var listed = store.packageOf(danish);
        desk.upload(listed.getValue(), listed.getKey()).andExpect(status().isCreated());
    }

    @Test
    void thePageDoesTheSameByFormsAlone() throws Exception {
        mvc.perform(get(PAGE).with(panel.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("acme/danish")))
                .andExpect(content().string(containsString("One package by hand")));
        byte[] request = mvc.perform(post(PAGE + "/request")
                        .param("addons", "acme/danish\n acme/greek")
                        .param("everything", "true")
                        .with(panel.admin())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        store.language("greek", "el", false);

        submit(PAGE + "/bundle", Map.of("bundle", store.answer(request)))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("toast", told(false, "It brought 2 packages")));
        submit(PAGE + "/bundle", Map.of("bundle", new byte[0]))
                .andExpect(flash().attribute("toast", told(true, "Choose a file first")));
        submit(PAGE + "/bundle", Map.of("bundle", new byte[500]))
                .andExpect(flash().attribute("toast", told(true, "no bundle of a store")));
        mvc.perform(post(PAGE + "/request")
                        .param("addons", "Slack!")
                        .with(panel.admin())
                        .with(csrf()))
                .andExpect(flash().attribute("toast", told(true, "mistyped")));
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionIsRefused() throws Exception {
        MockHttpServletResponse page = page();
        Map<String, byte[]> files = Map.of("bundle", store.answer(desk.request()));

        for (String token : List.of("", "made-up", token(page).substring(1))) {
            mvc.perform(sent(page, PAGE + "/bundle", token, files)).andExpect(status().isForbidden());
        }
        mvc.perform(Forms.post(PAGE + "/bundle", token(page), files).with(panel.admin()))
                .andExpect(status().isForbidden());
        mvc.perform(sent(page, PAGE + "/bundle", token(page), files)).andExpect(redirectedUrl(PAGE));
    }

    private ResultActions submit(String path, Map<String, byte[]> files) throws Exception {
        MockHttpServletResponse page = page();
        return mvc.perform(sent(page, path, token(page), files));
    }

    private MockHttpServletResponse page() throws Exception {
        return mvc.perform(get(PAGE).with(panel.admin())).andReturn().getResponse();
    }

    private static String token(MockHttpServletResponse page) throws Exception {
        Matcher token = TOKEN.matcher(page.getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private RequestBuilder sent(MockHttpServletResponse page, String path, String token, Map<String, byte[]> files) {
        return Forms.post(path, token, files)
                .cookie(Objects.requireNonNull(page.getCookie("SP_DESK")))
                .with(panel.admin());
    }

    @Test
    void aPackageIsUploadedByAForm() throws Exception {
        byte[] archive = BundleStore.language("danish", "da", "1.1.0");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("signature", signed(archive, "1.1.0", store.key).bytes());
        files.put("package", archive);

        submit(PAGE + "/package", files).andExpect(redirectedUrl("/operator/addons/acme/danish"));
        files.put("signature", new byte[0]);
        submit(PAGE + "/package", files)
                .andExpect(flash().attribute("toast", told(true, "signature of the package is missing")));
        mvc.perform(get("/operator/addons/acme/danish").with(panel.admin()))
                .andExpect(content().string(containsString("1.1.0")));
    }

    @Test
    void nobodyElseComesNearIt() throws Exception {
        mvc.perform(get(PAGE).with(panel.agent())).andExpect(status().isForbidden());
        MockHttpServletResponse page = page();
        mvc.perform(Forms.post(PAGE + "/bundle", token(page), Map.of("bundle", new byte[10]))
                        .cookie(Objects.requireNonNull(page.getCookie("SP_DESK")))
                        .with(panel.agent()))
                .andExpect(status().isForbidden());
    }

    private ReleaseEnvelope signed(byte[] archive, String version, SigningKey by) {
        return BundleStore.envelope(danish, Version.of(version), archive, by);
    }

    private static void refused(ResultActions answer, String code) throws Exception {
        answer.andExpect(jsonPath("$.type").value("urn:supportpro:problem:" + code));
    }

    private static org.hamcrest.Matcher<Object> told(boolean error, String words) {
        return org.hamcrest.Matchers.hasToString(
                org.hamcrest.Matchers.allOf(containsString("error=" + error), containsString(words)));
    }
}
