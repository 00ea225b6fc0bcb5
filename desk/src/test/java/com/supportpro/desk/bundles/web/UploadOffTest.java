package com.supportpro.desk.bundles.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.bundles.BundleStore;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Unless somebody says otherwise, nothing is uploaded by hand. */
@PanelTest
@Import(OfflineDesk.class)
class UploadOffTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture panel;

    @Autowired
    OfflineDesk desk;

    @Test
    void notEvenASignedPackageIsTaken() throws Exception {
        desk.begin();
        BundleStore store = new BundleStore();
        var listed = store.packageOf(store.language("danish", "da", false));
        desk.take(store.answer(desk.request())).andExpect(status().isOk());

        desk.upload(listed.getValue(), listed.getKey())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:supportpro:problem:upload-off"));
        mvc.perform(get("/operator/addons/without-network").with(panel.admin()))
                .andExpect(content().string(not(containsString("One package by hand"))));
    }
}
