package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

class SettingRulesTest {

    @Test
    void lets_pass_what_is_absent_empty_or_right() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("supportpro.admin-token", "")
                .withProperty("supportpro.demo", "false")
                .withProperty("supportpro.desk.drain", "0s")
                .withProperty("supportpro.desk.outgoing.private-networks", "deny")
                .withProperty("supportpro.desk.public-url", "https://desk.example.com/help")
                .withProperty("supportpro.store.public-url", "http://localhost:8081");

        assertThatCode(() -> SettingRules.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "supportpro.demo, yes, SUPPORTPRO_DEMO",
        "supportpro.desk.safe-mode, on, SUPPORTPRO_DESK_SAFE_MODE",
        "supportpro.desk.outgoing.private-networks, maybe, SUPPORTPRO_DESK_OUTGOING_PRIVATE_NETWORKS",
        "supportpro.desk.public-url, desk.example.com, SUPPORTPRO_DESK_PUBLIC_URL",
        "supportpro.desk.store-url, ftp://store.example, SUPPORTPRO_DESK_STORE_URL",
        "supportpro.store.public-url, https://user:word@store.example, SUPPORTPRO_STORE_PUBLIC_URL",
        "supportpro.desk.catalogue.every, 60, SUPPORTPRO_DESK_CATALOGUE_EVERY",
        "supportpro.desk.catalogue.every, PT0S, SUPPORTPRO_DESK_CATALOGUE_EVERY",
        "supportpro.desk.drain, 5, SUPPORTPRO_DESK_DRAIN",
        "supportpro.desk.addon-report.every, 60, SUPPORTPRO_DESK_ADDON_REPORT_EVERY",
        "supportpro.desk.auto-updates.every, 0s, SUPPORTPRO_DESK_AUTO_UPDATES_EVERY",
        "supportpro.desk.backup-notes.every, soon, SUPPORTPRO_DESK_BACKUP_NOTES_EVERY",
        "supportpro.desk.entitlements.grace, 90 days, SUPPORTPRO_DESK_ENTITLEMENTS_GRACE",
        "supportpro.desk.keep.releases-for, -P1D, SUPPORTPRO_DESK_KEEP_RELEASES_FOR",
        "supportpro.desk.runtime.longest-call, PT, SUPPORTPRO_DESK_RUNTIME_LONGEST_CALL",
        "supportpro.desk.keep.releases, 51, SUPPORTPRO_DESK_KEEP_RELEASES",
        "supportpro.desk.instance-id, desk-1, SUPPORTPRO_DESK_INSTANCE_ID",
        "supportpro.desk.port, 80800, SUPPORTPRO_DESK_PORT",
        "supportpro.database.url, postgres://db.example/desk, SUPPORTPRO_DATABASE_URL",
        "supportpro.desk.uploads, all, SUPPORTPRO_DESK_UPLOADS",
        "supportpro.desk.keep.brought-for, a year, SUPPORTPRO_DESK_KEEP_BROUGHT_FOR",
        "supportpro.limits.body, much, SUPPORTPRO_LIMITS_BODY",
        "supportpro.store.registrations-per-minute, 0, SUPPORTPRO_STORE_REGISTRATIONS_PER_MINUTE",
        "supportpro.store.sandbox, perhaps, SUPPORTPRO_STORE_SANDBOX"
    })
    void names_the_variable_and_its_value(String property, String value, String variable) {
        assertThatThrownBy(() -> SettingRules.check(new MockEnvironment().withProperty(property, value)))
                .isInstanceOf(SettingInvalidException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "60s", "P90D", "500ms", "PT0.2S", "1h"})
    void takes_durations_with_their_unit(String duration) {
        assertThatCode(() -> SettingRules.check(
                        new MockEnvironment().withProperty("supportpro.desk.catalogue.every", duration)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1", "not a host"})
    void refuses_a_demo_that_others_can_reach(String address) {
        assertThatThrownBy(() -> SettingRules.check(web("supportpro.demo", "true", "server.address", address)))
                .isInstanceOf(ExposedException.class)
                .hasMessageContaining("SUPPORTPRO_DEMO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void takes_a_demo_for_this_machine(String address) {
        assertThatCode(() -> SettingRules.check(web("supportpro.demo", "true", "server.address", address)))
                .doesNotThrowAnyException();
    }

    @Test
    void lets_anything_be_uploaded_in_the_demo_only() {
        assertThatThrownBy(() -> SettingRules.check(web("supportpro.desk.uploads", "anything")))
                .isInstanceOf(ExposedException.class)
                .hasMessageContaining("SUPPORTPRO_DESK_UPLOADS");
        assertThatCode(() -> SettingRules.check(web("supportpro.desk.uploads", "signed")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SettingRules.check(web(
                        "supportpro.desk.uploads",
                        "anything",
                        "supportpro.demo",
                        "true",
                        "server.address",
                        "127.0.0.1")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_command_beside_the_demo_listens_nowhere() {
        assertThatCode(() -> SettingRules.check(new MockEnvironment().withProperty("supportpro.demo", "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_a_store_that_sells_for_nothing() {
        assertThatThrownBy(() -> SettingRules.check(web("spring.application.name", "store")))
                .isInstanceOfSatisfying(
                        ExposedException.class,
                        refused -> assertThat(refused.remedy()).contains("stripe", "SUPPORTPRO_STORE_SANDBOX"));
        for (String[] good : List.of(
                new String[] {"supportpro.store.gateway", "stripe"},
                new String[] {"supportpro.store.sandbox", "allow"},
                new String[] {"spring.application.name", "desk"})) {
            assertThatCode(() -> SettingRules.check(web("spring.application.name", "store", good[0], good[1])))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> SettingRules.check(web(
                        "spring.application.name", "store", "supportpro.demo", "true", "server.address", "127.0.0.1")))
                .doesNotThrowAnyException();
    }

    private static ConfigurableEnvironment web(String... properties) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            values.put(properties[i], properties[i + 1]);
        }
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return environment;
    }

    @Test
    void keeps_a_token_to_itself() {
        MockEnvironment environment = new MockEnvironment().withProperty("supportpro.admin-token", "s3cret-but-short");

        assertThatThrownBy(() -> SettingRules.check(environment))
                .hasMessageContaining("SUPPORTPRO_ADMIN_TOKEN")
                .hasMessageNotContaining("s3cret");
    }
}
