package com.supportpro.desk.bundles.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.supportpro.desk.bundles.BundleStore;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** A desk that was set up with a licence and cannot reach its store. */
@TestComponent
class OfflineDesk {

    private final MockMvc mvc;
    private final PanelFixture panel;
    private final JdbcClient jdbc;
    private final SecretBox secrets;

    OfflineDesk(MockMvc mvc, PanelFixture panel, JdbcClient jdbc, SecretBox secrets) {
        this.mvc = mvc;
        this.panel = panel;
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void begin() {
        panel.begin();
        jdbc.sql("""
                truncate listing, listing_gone, release_by_hand, store_key, store_registration, billing_link, entitlement_document,
                  entitlement_contact, package_here, bundle_import, bundle_request cascade""").update();
        jdbc.sql("update catalogue_copy set revision = 0, epoch = '', etag = '', checked_at = null")
                .update();
        jdbc.sql("insert into desk_setting (name, value) values ('licence.key', :key), ('store.url', :store)")
                .param("key", secrets.sealText(BundleStore.LICENCE, "licence-key"))
                .param("store", BundleStore.URL)
                .update();
    }

    String token() {
        return panel.token("addons.manage");
    }

    byte[] request(AddonId... wanted) throws Exception {
        return mvc.perform(post("/api/v1/bundles/requests")
                        .header("Authorization", token())
                        .contentType("application/json")
                        .content(ProtocolJson.mapper()
                                .writeValueAsBytes(Map.of("addons", List.of(wanted), "everything", true))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    ResultActions take(byte[] bundle) throws Exception {
        return mvc.perform(post("/api/v1/bundles")
                .header("Authorization", token())
                .contentType("application/zip")
                .content(bundle));
    }

    /** The code of the problem that a bundle is refused with; empty when it is taken. */
    String refusal(byte[] bundle) throws Exception {
        JsonNode answer = ProtocolJson.mapper()
                .readTree(take(bundle).andReturn().getResponse().getContentAsByteArray());
        return answer.path("type").asString("").replace("urn:supportpro:problem:", "");
    }

    ResultActions upload(byte[] archive, @Nullable ReleaseEnvelope signature) throws Exception {
        var call = post("/api/v1/packages")
                .header("Authorization", token())
                .contentType("application/zip")
                .content(archive);
        return mvc.perform(
                signature == null
                        ? call
                        : call.header(
                                "X-SupportPro-Signature", Base64.getEncoder().encodeToString(signature.bytes())));
    }

    ResultActions install(AddonId addon) throws Exception {
        return mvc.perform(post("/api/v1/addons/" + addon + "/install").header("Authorization", token()));
    }

    /** All that a bundle may change. */
    String state() {
        return jdbc.sql("""
                select concat_ws(' ', (select count(*) from listing), (select revision from catalogue_copy),
                  (select count(*) from store_key), (select count(*) from store_registration),
                  (select count(*) from entitlement_document), (select count(*) from package_here),
                  (select count(*) from bundle_import))""").query(String.class).single();
    }
}
