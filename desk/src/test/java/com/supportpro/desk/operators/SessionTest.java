package com.supportpro.desk.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.supportpro.platform.web.SignInEntry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sessions are kept in the database, so that they outlive the process that began them. */
@SpringBootTest
@AutoConfigureMockMvc
class SessionTest {

    private static final String PAGE = "/operator/tickets";
    private static final String PASSWORD = "a long enough password";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void anOperator() {
        jdbc.sql("truncate operator, spring_session, failed_sign_in cascade").update();
        operator("admin@desk.example");
    }

    private UUID operator(String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into operator (id, email, name, password_hash, role, created_at)"
                        + " values (:id, :email, 'Admin', :hash, 'Administrator', now())")
                .param("id", id)
                .param("email", email)
                .param("hash", encoder.encode(PASSWORD))
                .update();
        return id;
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

    /** A page would else wait for the disk each time it is looked at. */
    @Test
    void thatASessionIsUsedIsNotedOnceAMinute() throws Exception {
        Cookie cookie = signIn();
        long signedIn = lastUse();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(status().isOk());
        assertThat(lastUse()).isEqualTo(signedIn);

        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000")
                .update();
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(status().isOk());
        assertThat(lastUse()).isGreaterThanOrEqualTo(signedIn);
    }

    private long lastUse() {
        return jdbc.sql("select last_access_time from spring_session")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/sp.css",
                "/assets/nowhere.css",
                "/webjars/nowhere.js",
                "/actuator/health",
                "/nowhere",
                "/api/v1/tickets"
            })
    void whateverShowsNoFormBeginsNoSession(String path) throws Exception {
        mvc.perform(get(path).accept("text/html"));

        assertThat(sessions()).isEmpty();
    }

    @Test
    void aSessionLivesLongOnceSomebodyHasSignedIn() throws Exception {
        Cookie cookie = cookie(mvc.perform(get("/operator/login")));
        assertThat(sessions()).containsExactly(1_800);

        mvc.perform(post("/operator/login")
                        .with(csrf())
                        .cookie(cookie)
                        .param("username", "admin@desk.example")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/operator"));

        assertThat(sessions()).containsExactly(43_200);
    }

    @Test
    void aSignInPageThatOutlivedItsSessionIsShownAnew() throws Exception {
        mvc.perform(post("/operator/login").param("username", "admin@desk.example"))
                .andExpect(redirectedUrl("/operator/login"));
    }

    /** How long each may rest, in seconds. */
    private List<Integer> sessions() {
        return jdbc.sql("select max_inactive_interval from spring_session")
                .query(Integer.class)
                .list();
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

    @Test
    void aScriptWhoseSessionEndedHasThePageInViewAskedForAgain() throws Exception {
        mvc.perform(get("/operator/addons")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/operator/addons?query=x"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/operator/addons?query=x"));
        mvc.perform(post("/operator/addons/acme/one/settings/test")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/operator/addons/acme/one/settings"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/operator/addons/acme/one/settings"));
    }

    @Test
    void aFormThatIsSentAfterTheSessionEndedLeadsToTheSignInWhichSaysSo() throws Exception {
        mvc.perform(post("/operator/addons/refresh").header("Accept", "text/html,*/*;q=0.8"))
                .andExpect(redirectedUrl("/operator/login?ended"));
        mvc.perform(get("/operator/login").param("ended", ""))
                .andExpect(content().string(containsString("Your session has ended, so nothing was done.")));
    }

    /** The container forwards the refusal to the page of errors, with the attributes that were set on the request. */
    @Test
    void aFormOfAPageFromBeforeTheSignInIsSaidToBeOutOfDate() throws Exception {
        Cookie cookie = signIn();
        HttpServletRequest refused = mvc.perform(post("/operator/addons/refresh")
                        .cookie(cookie)
                        .header("Accept", "text/html")
                        .param("_csrf", "of the session before"))
                .andExpect(status().isForbidden())
                .andReturn()
                .getRequest();

        mvc.perform(get("/error").cookie(cookie).header("Accept", "text/html").with(forwarded -> {
                    Collections.list(refused.getAttributeNames()).stream()
                            .filter(name -> name.startsWith(SignInEntry.class.getName()))
                            .forEach(name -> forwarded.setAttribute(name, refused.getAttribute(name)));
                    forwarded.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 403);
                    return forwarded;
                }))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("This page is out of date")));
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsOfItsOperator() throws Exception {
        Cookie here = signIn();
        Cookie elsewhere = signIn();
        mvc.perform(post("/operator/profile/password")
                        .with(csrf())
                        .cookie(here)
                        .param("old", PASSWORD)
                        .param("password", "quite another long one"))
                .andExpect(redirectedUrl("/operator/profile"));

        mvc.perform(get(PAGE).cookie(here)).andExpect(status().isOk());
        mvc.perform(get(PAGE).cookie(elsewhere)).andExpect(redirectedUrl("/operator/login"));
    }

    @Test
    void thePresentPasswordIsGuessedNoOftenerInsideThanAtTheDoor() throws Exception {
        Cookie cookie = signIn();
        for (int i = 0; i < 5; i++) {
            changePassword(cookie, "a wrong guess " + i);
        }
        changePassword(cookie, PASSWORD);

        String hash = jdbc.sql("select password_hash from operator")
                .query(String.class)
                .single();
        assertThat(encoder.matches(PASSWORD, hash)).isTrue();
    }

    private void changePassword(Cookie cookie, String old) throws Exception {
        mvc.perform(post("/operator/profile/password")
                        .with(csrf())
                        .cookie(cookie)
                        .param("old", old)
                        .param("password", "quite another long one"))
                .andExpect(redirectedUrl("/operator/profile"));
    }

    @Test
    void aPasswordThatSomebodyElseSetsEndsAllSessionsOfItsOperator() throws Exception {
        UUID bob = operator("bob@desk.example");
        Cookie bobs = signIn("bob@desk.example");
        Cookie admins = signIn();
        mvc.perform(post("/operator/operators/" + bob + "/password")
                        .with(csrf())
                        .cookie(admins)
                        .param("password", "quite another long one"))
                .andExpect(redirectedUrl("/operator/operators"));

        mvc.perform(get(PAGE).cookie(admins)).andExpect(status().isOk());
        mvc.perform(get(PAGE).cookie(bobs)).andExpect(redirectedUrl("/operator/login"));
    }

    @Test
    void anAddressOfAnyLengthCanSignIn() throws Exception {
        operator("a".repeat(90) + "@" + "long-name.".repeat(12) + "example");
        Cookie cookie = signIn("a".repeat(90) + "@" + "long-name.".repeat(12) + "example");
        mvc.perform(get(PAGE).cookie(cookie)).andExpect(status().isOk());
    }

    private Cookie signIn() throws Exception {
        return signIn("admin@desk.example");
    }

    private Cookie signIn(String email) throws Exception {
        return cookie(mvc.perform(post("/operator/login")
                        .with(csrf())
                        .param("username", email)
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/operator")));
    }

    private static Cookie cookie(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie("SP_DESK"));
    }
}
