package com.supportpro.platform.home;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingRulesTest {

    @Test
    void lets_pass_what_is_absent_empty_or_right() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("supportpro.admin-token", "")
                .withProperty("supportpro.demo", "false")
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
        "supportpro.store.public-url, https://user:word@store.example, SUPPORTPRO_STORE_PUBLIC_URL"
    })
    void names_the_variable_and_its_value(String property, String value, String variable) {
        assertThatThrownBy(() -> SettingRules.check(new MockEnvironment().withProperty(property, value)))
                .isInstanceOf(SettingInvalidException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value);
    }

    @Test
    void keeps_a_token_to_itself() {
        MockEnvironment environment = new MockEnvironment().withProperty("supportpro.admin-token", "s3cret-but-short");

        assertThatThrownBy(() -> SettingRules.check(environment))
                .hasMessageContaining("SUPPORTPRO_ADMIN_TOKEN")
                .hasMessageNotContaining("s3cret");
    }
}
