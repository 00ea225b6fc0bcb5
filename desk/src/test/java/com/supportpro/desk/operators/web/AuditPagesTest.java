package com.supportpro.desk.operators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEntry;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.web.PanelFixture;
import com.supportpro.desk.installations.web.PanelTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PanelTest
class AuditPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    Audit audit;

    @BeforeEach
    void aDesk() {
        desk.begin();
        audit.record(new AuditEvent("=cmd|calc", "test.acted", "a \"quoted\", thing", Map.of("b", "2", "a", "1"), ""));
    }

    @Test
    void theCsvQuotesWhatASpreadsheetWouldCalculateAndEndsWithTheHead() throws Exception {
        String csv = export("csv");

        assertThat(csv).startsWith("number,at,actor,").contains(",'=cmd|calc,").contains("\"a \"\"quoted\"\", thing\"");
        assertThat(csv.lines().reduce((first, second) -> second).orElseThrow())
                .startsWith("head,")
                .contains("audit.head");
    }

    @Test
    void theHeadOfAnExportCanBeCheckedAgainLater() throws Exception {
        List<String> lines = export("jsonl").lines().toList();
        String head = lines.get(lines.size() - 1);
        String entries = head.replaceAll(".*\"entries\":(\\d+).*", "$1");
        String digest = head.replaceAll(".*\"digest\":\"([0-9a-f]{64})\".*", "$1");

        mvc.perform(get("/api/v1/audit/check")
                        .param("entries", entries)
                        .param("digest", digest)
                        .header("Authorization", desk.token("audit.read")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.intact").value(true));
        assertThat(lines).hasSize(Integer.parseInt(entries) + 1);
    }

    @Test
    void otherFormatsAndHalfAHeadAreRefused() throws Exception {
        mvc.perform(get("/api/v1/audit/export")
                        .param("format", "xml")
                        .header("Authorization", desk.token("audit.read")))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/audit/check").param("entries", "3").header("Authorization", desk.token("audit.read")))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/audit/check").header("Authorization", desk.token("addons.manage")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aHeadThatWasKeptIsCheckedOnThePageToo() throws Exception {
        export("jsonl");

        assertThat(checked("1", "0".repeat(64))).contains("Entry 1 is not the one whose digest was kept.");
        assertThat(checked("1", "")).contains("Enter both values of the last line of an export");
        mvc.perform(get("/operator/audit").with(desk.admin()))
                .andExpect(content().string(containsString("name=\"digest\"")));
    }

    private String checked(String entries, String digest) throws Exception {
        var found = mvc.perform(post("/operator/audit/check")
                        .param("entries", entries)
                        .param("digest", digest)
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        Cookie session = Objects.requireNonNull(found.getResponse().getCookie("SP_DESK"));
        return mvc.perform(get("/operator/audit").with(desk.admin()).cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theButtonSaysInWordsWhatItFound() throws Exception {
        var found = mvc.perform(post("/operator/audit/check").with(desk.admin()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        Cookie session = Objects.requireNonNull(found.getResponse().getCookie("SP_DESK"));
        mvc.perform(get("/operator/audit").with(desk.admin()).cookie(session))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(matchesPattern("(?s).*(entry is as it was|entries are as they were) recorded.*")));
    }

    @Test
    void anActOfAnOperatorSaysFromWhereItCame() throws Exception {
        mvc.perform(post("/operator/roles")
                        .param("name", "Auditor")
                        .param("permissions", "audit.read", "tickets.read")
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        })
                        .with(desk.admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        AuditEntry entry = audit.list("Auditor", 0, 1).get(0);
        assertThat(entry.via()).isEqualTo("panel");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.details())
                .containsEntry("permissions before", "")
                .containsEntry("permissions after", "audit.read, tickets.read");
    }

    @Test
    void theNextPageIsOfTheSameSubject() throws Exception {
        for (int i = 0; i < 51; i++) {
            audit.record(new AuditEvent("admin", "test.acted", "R&D + <b>", Map.of(), ""));
        }

        mvc.perform(get("/operator/audit").param("subject", "R&D + <b>").with(desk.admin()))
                .andExpect(content().string(containsString("/operator/audit?subject=R%26D+%2B+%3Cb%3E&amp;page=1")));
    }

    private String export(String format) throws Exception {
        return mvc.perform(get("/api/v1/audit/export")
                        .param("format", format)
                        .header("Authorization", desk.token("audit.read")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
