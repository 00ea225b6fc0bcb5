package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.platform.home.Home;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "supportpro.store.public-url=http://localhost:8081",
            "supportpro.admin-token=an-admin-token-for-the-set-up-test"
        })
class SetUpTest {

    private static final String ADMIN_TOKEN = "an-admin-token-for-the-set-up-test";
    private static final String PASSWORD = "seven green umbrellas";

    @Autowired
    JdbcClient database;

    @Autowired
    Home home;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void nobodyYet() {
        database.sql("delete from failed_sign_in").update();
        database.sql("delete from person").update();
        browser = new Browser(port);
    }

    @Test
    void theStoreIsSetUpOnceOnly() {
        assertThat(setUp(ADMIN_TOKEN, "first@vendor.example", PASSWORD).statusCode())
                .isEqualTo(201);

        HttpResponse<String> again = setUp(ADMIN_TOKEN, "second@vendor.example", PASSWORD);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(people()).isEqualTo(1);
        assertThat(Browser.location(browser.get("/setup"))).endsWith("/sign-in");
    }

    @Test
    void aWeakPasswordIsRefusedWithTheFieldThatIsWrong() {
        HttpResponse<String> answer = setUp(ADMIN_TOKEN, "first@vendor.example", "Password2026!");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:supportpro:problem:set-up", "\"password\"", "easy to guess");
        assertThat(people()).isZero();
    }

    @Test
    void withoutTheTokenNothingHappens() {
        assertThat(setUp("a-guess", "first@vendor.example", PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(people()).isZero();
    }

    @Test
    void guessingTheTokenIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            setUp("a-guess", "first@vendor.example", PASSWORD);
        }

        assertThat(setUp(ADMIN_TOKEN, "first@vendor.example", PASSWORD).statusCode())
                .isEqualTo(429);
    }

    @Test
    void thePageTakesTheTokenOfTheHome() throws IOException {
        String token =
                Files.readString(home.application().resolve("setup-token")).strip();

        HttpResponse<String> answer = browser.submit(
                "/setup",
                "/setup",
                "token",
                token,
                "name",
                "Stan Staff",
                "email",
                "stan@vendor.example",
                "password",
                PASSWORD);

        assertThat(Browser.location(answer)).endsWith("/sign-in");
        assertThat(Browser.location(browser.signIn("stan@vendor.example", PASSWORD)))
                .endsWith("/");
    }

    private HttpResponse<String> setUp(String token, String email, String password) {
        return browser.send(browser.request("/api/v1/setup")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"Stan Staff\",\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")));
    }

    private long people() {
        return database.sql("select count(*) from person").query(Long.class).single();
    }
}
