package com.supportpro.desk.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages of both applications load comes from themselves. */
@SpringBootTest
@AutoConfigureMockMvc
class AssetsTest {

    private static final Pattern ADDRESS = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    @Autowired
    MockMvc mvc;

    @Test
    void theFontIsServedToEverybodyUnderTheStrictPolicy() throws Exception {
        List<String> fonts =
                ADDRESS.matcher(styles()).results().map(found -> found.group(1)).toList();

        assertThat(fonts).hasSize(7).allMatch(font -> font.matches("/assets/inter/[a-z0-9-]+\\.woff2"));
        for (String font : fonts) {
            mvc.perform(get(font))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("font/woff2"))
                    .andExpect(header().string("Content-Security-Policy", containsString("font-src 'self'")));
        }
    }

    private String styles() throws Exception {
        return mvc.perform(get("/assets/sp.css"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
