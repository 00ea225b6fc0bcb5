package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordPolicyTest {

    private static final String EMAIL = "admin@desk.example";

    private final PasswordPolicy policy = new PasswordPolicy(false);

    @Test
    void whateverIsGoodEnoughCanBeHashed() {
        String longest = "correct horse battery ".repeat(4).substring(0, 72);

        assertThat(policy.mistake(longest, EMAIL)).isEmpty();
        assertThat(new BCryptPasswordEncoder(4).encode(longest)).isNotEmpty();
        assertThat(policy.mistake(longest + "!", EMAIL)).contains("password.length");
    }

    @Test
    void bytesCountRatherThanCharacters() {
        assertThat(policy.mistake("năm con mèo trắng ngủ say", EMAIL)).isEmpty();
        assertThat(policy.mistake("năm con mèo trắng ngủ say ".repeat(2) + "đến trưa", EMAIL))
                .contains("password.length");
        assertThat(new PasswordPolicy(true).mistake("mèo".repeat(20), EMAIL)).contains("password.length");
    }
}
