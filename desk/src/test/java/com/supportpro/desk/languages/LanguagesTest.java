package com.supportpro.desk.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import com.supportpro.desk.operators.DeskSettings;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class LanguagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    DeskSettings settings;

    @Autowired
    LanguagePacks packs;

    private AddonId vietnamese;

    @BeforeEach
    void aDeskThatSpeaksVietnamese() {
        desk.begin();
        vietnamese = desk.language("vi", "Tiếng Việt", "ACTIVE");
        packs.add(new LanguagePack("vi", "Tiếng Việt", false, Map.of("nav.languages", "Ngôn ngữ")));
    }

    @AfterEach
    void onlyEnglish() {
        packs.remove("vi");
    }

    @Test
    void englishIsBuiltInAndPacksShowHowCompleteTheyAre() throws Exception {
        mvc.perform(get("/operator/languages").with(desk.admin()))
                .andExpect(content().string(containsString("built in")))
                .andExpect(content().string(containsString("Tiếng Việt (vi)")))
                .andExpect(content().string(containsString("0 % translated")));
        mvc.perform(get("/api/v1/languages").header("Authorization", desk.token("addons.manage")))
                .andExpect(jsonPath("$.items[0].tag").value("en"))
                .andExpect(jsonPath("$.items[0].builtIn").value(true))
                .andExpect(jsonPath("$.items[1].tag").value("vi"))
                .andExpect(jsonPath("$.items[1].id").value("acme/language-vi"));
    }

    @Test
    void anActiveLanguageCanBecomeTheDefaultAndAnotherCannot() throws Exception {
        choose("vi");
        assertThat(settings.defaultLanguage()).isEqualTo("vi");

        choose("tlh");
        assertThat(settings.defaultLanguage()).isEqualTo("vi");
    }

    @Test
    void deactivatingTheDefaultSaysSoFirstAndMovesItToEnglish() throws Exception {
        choose("vi");
        mvc.perform(get("/operator/addons/acme/language-vi/deactivate").with(desk.admin()))
                .andExpect(content().string(containsString("The default moves to English.")));

        mvc.perform(post("/operator/addons/acme/language-vi/deactivate")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());
        desk.endedOf(vietnamese);

        assertThat(settings.defaultLanguage()).isEqualTo("en");
    }

    @Test
    void deactivatingAnotherLanguageLeavesTheDefaultAlone() throws Exception {
        AddonId german = desk.language("de", "Deutsch", "ACTIVE");
        choose("vi");
        mvc.perform(get("/operator/languages").with(desk.admin()))
                .andExpect(
                        content().string(not(containsString("href=\"/operator/addons/acme/language-de/deactivate\""))));

        mvc.perform(post("/operator/addons/acme/language-de/deactivate")
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());
        desk.endedOf(german);

        assertThat(settings.defaultLanguage()).isEqualTo("vi");
    }

    private void choose(String tag) throws Exception {
        mvc.perform(post("/operator/languages/default")
                        .param("tag", tag)
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().isFound());
    }
}
