package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions are kept in the database, so that they outlive the process that began them. */
@SpringBootTest
@AutoConfigureMockMvc
class SessionTest {

    private static final String PAGE = "/operator/tickets";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void anOperator() {
        jdbc.sql("truncate operator, spring_session cascade").update();
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at)"
                        + " values (:id, 'admin@desk.example', 'Admin', :hash, 'Administrator', now())")
                .param("id", UUID.randomUUID())
                .param("hash", encoder.encode("a long enough password"))
                .update();
    }

    @Test
    void theCookieAloneLeadsToTheSessionInTheDatabase() throws Exception {
        Cookie cookie = signIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(status().isOk());

        jdbc.sql("delete from spring_session").update();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/operator/login"));
    }

    @Test
    void whoIsDeactivatedIsOutAtTheNextClick() throws Exception {
        Cookie cookie = signIn();
        jdbc.sql("update operator set active = false").update();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/operator/login"));
    }

    @Test
    void whatAnEarlierReleaseLeftUnreadableAsksForSignInAndNoMore() throws Exception {
        Cookie cookie = signIn();
        jdbc.sql("update spring_session_attributes set attribute_bytes = '\\x00'::bytea")
                .update();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(redirectedUrl("/operator/login"));
    }

    private Cookie signIn() throws Exception {
        var response = mvc.perform(post("/operator/login")
                        .with(csrf())
                        .param("username", "admin@desk.example")
                        .param("password", "a long enough password"))
                .andExpect(redirectedUrl("/operator"))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getCookie("SP_DESK"));
    }
}
