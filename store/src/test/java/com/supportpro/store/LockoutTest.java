package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.testkit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@StoreTest
class LockoutTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }

    @Autowired
    StoreFixture fixture;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Customer owner;
    private Browser browser;

    @BeforeEach
    void fiveWrongPasswords() {
        owner = fixture.customer("Northwind Traders");
        browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            browser.signIn(owner.email(), "not the password");
        }
    }

    @Test
    void theRightPasswordIsRefusedWhileSigningInIsLocked() {
        assertThat(Browser.location(browser.signIn(owner.email(), PASSWORD))).endsWith("/sign-in");
        assertThat(browser.get("/sign-in").body()).contains("Too many attempts. Try again in 15 seconds.");
    }

    @Test
    void theLockOpensByItselfAndIsRemembered() {
        ((SettableClock) clock).advance(Duration.ofSeconds(16));

        assertThat(Browser.location(browser.signIn(owner.email(), PASSWORD))).endsWith("/");
        assertThat(browser.get("/security").body()).contains("after 5 failed attempts");
    }

    @Test
    void eachFurtherMistakeLocksForLonger() {
        ((SettableClock) clock).advance(Duration.ofSeconds(16));
        browser.signIn(owner.email(), "not the password");
        ((SettableClock) clock).advance(Duration.ofSeconds(16));

        browser.signIn(owner.email(), PASSWORD);

        assertThat(browser.get("/sign-in").body()).contains("Try again in 14 seconds.");
    }
}
