package com.supportpro.desk.installations.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.runtime.AddonTakenOutOfService;
import com.supportpro.desk.texts.LanguagePack;
import com.supportpro.desk.texts.LanguagePacks;
import com.supportpro.desk.texts.Said;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What was written down for operators, as one of them reads it who reads Vietnamese. */
@PanelTest
class VietnamesePagesTest {

    private static final Path PACK = Path.of("../addons/vietnamese/src/main/addon/texts/vi.properties");

    @Autowired
    MockMvc mvc;

    @Autowired
    PanelFixture desk;

    @Autowired
    LanguagePacks packs;

    @Autowired
    ApplicationEventPublisher runtime;

    @Autowired
    JdbcClient jdbc;

    private AddonId addon = new AddonId("acme", "notifier");

    @BeforeEach
    void aDeskThatReadsVietnamese() throws IOException {
        desk.begin();
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(PACK)) {
            texts.load(reader);
        }
        packs.add(new LanguagePack(
                "vi",
                "Tiếng Việt",
                false,
                texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty))));
        jdbc.sql("update operator set language = 'vi'").update();
        addon = desk.plugin("notifier", "ACTIVE");
    }

    @AfterEach
    void english() {
        packs.remove("vi");
        jdbc.sql("truncate addon_note, addon_dead_letter, ticket_event cascade").update();
    }

    @Test
    void reasonsAreToldInTheReadersLanguage() throws Exception {
        String last = Said.line("runtime.said.noAnswer", "seconds", 30);
        runtime.publishEvent(new AddonTakenOutOfService(
                addon, Version.of("1.0.0"), Said.line("runtime.said.tooMany", "count", 20, "last", last)));

        String reason = "20 lần gọi thất bại và không lần nào thành công; lần cuối: Không có trả lời trong 30 giây";
        page("/operator/plugins").andExpect(content().string(containsString(reason)));
        page("/operator/addons/" + addon).andExpect(content().string(containsString(reason)));
        page("/operator/audit")
                .andExpect(content().string(containsString("Tiện ích đã ngừng phục vụ")))
                .andExpect(content().string(containsString("lý do: " + reason)));
    }

    @Test
    void reasonsOfOldAreToldAsTheyStand() throws Exception {
        AddonId old = desk.plugin("old", "FAILED");

        page("/operator/addons/" + old).andExpect(content().string(containsString("It failed ten times in a row.")));
    }

    @Test
    void rolesAndActsHaveNamesInTheReadersLanguage() throws Exception {
        page("/operator/operators")
                .andExpect(content().string(containsString(">Quản trị viên<")))
                .andExpect(content().string(not(containsString(">Administrator<"))));
        mvc.perform(post("/operator/roles")
                .param("name", "Night")
                .param("permissions", "tickets.read")
                .with(desk.admin())
                .with(csrf()));
        page("/operator/audit")
                .andExpect(content().string(containsString("Đã lưu vai trò")))
                .andExpect(content().string(containsString("quyền sau đó: Xem phiếu")));
    }

    @Test
    void aSuccessSaysWhatWorksNow() throws Exception {
        ended(
                desk.channel("letters", "ACTIVE"),
                "Giờ có thể mở phiếu bằng POST đến https://desk.example/hooks/acme/letters/inbound.");
        ended(
                desk.language("vi", "Tiếng Việt", "ACTIVE"),
                "Giờ có thể dùng bảng điều khiển bằng Tiếng Việt, đã dịch 100 %.");
        ended(addon, "The notifier đang hoạt động. A summary");
    }

    private void ended(AddonId what, String sentence) throws Exception {
        OperationId operation = desk.going(what);
        desk.ends(operation);
        page("/operator/operations/" + operation).andExpect(content().string(containsString(sentence)));
    }

    @Test
    void notesAndGivenUpEventsAreShownEscapedAndDealtWith() throws Exception {
        jdbc.sql("insert into ticket (subject, requester_name, requester_email, opened_at, updated_at)"
                        + " values ('s', 'Ann', '', now(), now())")
                .update();
        jdbc.sql("""
                insert into ticket_event (event_id, ticket_number, type, payload, occurred_at)
                select gen_random_uuid(), max(number), 'TICKET_OPENED', '{}', now() from ticket""").update();
        jdbc.sql("""
                insert into addon_dead_letter (addon, event, attempts, reason, parked_at)
                select 'acme/notifier', max(id), 6, :reason, now() from ticket_event""").param("reason", "<script>alert(1)</script>").update();
        jdbc.sql("insert into addon_note (addon, at, level, line) values ('acme/notifier', now(), 'WARNING', :line)")
                .param("line", Said.line("runtime.said.outOfService", "reason", "<b>bold</b>"))
                .update();

        page("/operator/addons/" + addon + "?tab=notes")
                .andExpect(content().string(containsString("Đã ngừng hoạt động. &lt;b&gt;bold")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        page("/operator/addons/" + addon)
                .andExpect(content().string(containsString("Không thể báo cho tiện ích 1 sự kiện")));
        String path = "/operator/addons/" + addon + "/given-up/forget";
        mvc.perform(post(path).with(desk.agent()).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(post(path).with(desk.admin()).with(csrf()))
                .andExpect(redirectedUrl("/operator/addons/" + addon + "?tab=notes"));
        page("/operator/addons/" + addon).andExpect(content().string(not(containsString("1 sự kiện"))));
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(desk.admin())).andExpect(status().isOk());
    }
}
