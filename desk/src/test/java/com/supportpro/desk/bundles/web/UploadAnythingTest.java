package com.supportpro.desk.bundles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.bundles.BundleStore;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A desk for the development of add-ons takes packages that nobody has signed. */
@PanelTest
@Import(OfflineDesk.class)
@TestPropertySource(
        properties = {"supportpro.desk.uploads=anything", "supportpro.demo=true", "server.address=127.0.0.1"})
class UploadAnythingTest {

    private static final AddonId FRESH = new AddonId("acme", "fresh");

    @Autowired
    PanelFixture panel;

    @Autowired
    OfflineDesk desk;

    @Test
    void anUnsignedPackageIsInstalledAndOneThatIsSignedWronglyIsNot() throws Exception {
        desk.begin();
        byte[] archive = BundleStore.language("fresh", "fr", "0.1.0");

        desk.upload(archive, BundleStore.envelope(FRESH, Version.of("0.1.0"), archive, SigningKey.generate()))
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:unknown-key"));
        desk.install(FRESH).andExpect(status().isNotFound());
        desk.upload(archive, null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.signed").value(false));
        desk.install(FRESH).andExpect(status().isAccepted());
        Operation ended = panel.endedOf(FRESH);

        assertThat(ended.problem()).isEmpty();
        assertThat(ended.state()).isEqualTo(Operation.State.SUCCEEDED);
    }
}
