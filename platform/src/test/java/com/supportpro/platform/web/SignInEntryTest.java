package com.supportpro.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

class SignInEntryTest {

    private final SignInEntry entry = new SignInEntry("/sign-in");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/part");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aPageLeadsToTheSignIn() throws Exception {
        entry.commence(request, response, new InsufficientAuthenticationException("nobody"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({
        "https://desk.example/operator/addons?query=a%20b&kind=, /operator/addons?query=a%20b&kind=",
        "https://desk.example/operator/plugins, /operator/plugins",
        "https://desk.example//evil.example/, /sign-in",
        "//evil.example, /sign-in",
        "javascript:alert(1), /sign-in",
        "no address at all, /sign-in"
    })
    void aPartOfAPageHasThePageInViewAskedForAgain(String inView, String leadsTo) throws Exception {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Current-URL", inView);

        entry.commence(request, response, new InsufficientAuthenticationException("nobody"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("HX-Redirect")).isEqualTo(leadsTo);
    }

    @Test
    void aFormOfAnEndedSessionIsLedThereToo() throws Exception {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Current-URL", "https://desk.example/operator/plugins");

        entry.handle(request, response, new MissingCsrfTokenException("of an ended session"));

        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/operator/plugins");
    }

    @Test
    void aFormWithoutScriptLeadsToTheSignInThatSaysWhy() throws Exception {
        request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        entry.handle(request, response, new MissingCsrfTokenException("of an ended session"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?ended");
    }

    @Test
    void aProgramIsRefused() throws Exception {
        request.addHeader("Accept", "application/json");

        entry.handle(request, response, new MissingCsrfTokenException("none"));

        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void aFormOfAPageFromBeforeTheSignInIsToldApartFromWhatOneMayNotDo() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "x"));
        request.addHeader("Accept", "text/html");
        try {
            entry.handle(request, response, new AccessDeniedException("no permission"));
            assertThat(SignInEntry.outOfDate(request)).isFalse();

            var stale = new MockHttpServletResponse();
            entry.handle(request, stale, new MissingCsrfTokenException("of the session before"));
            assertThat(stale.getStatus()).isEqualTo(403);
            assertThat(SignInEntry.outOfDate(request)).isTrue();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "image/avif,image/webp,*/*", "application/json"})
    void onlyPagesAreComeBackTo(String accepted) {
        request.addHeader("Accept", accepted);
        SignInEntry.pagesOnly().saveRequest(request, response);
        assertThat(request.getSession(false)).isNull();

        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/page");
        page.addHeader("Accept", "text/html,application/xhtml+xml,*/*");
        SignInEntry.pagesOnly().saveRequest(page, response);
        assertThat(SignInEntry.pagesOnly().getRequest(page, response)).isNotNull();

        MockHttpServletRequest part = new MockHttpServletRequest("GET", "/part");
        part.addHeader("Accept", "text/html, */*");
        part.addHeader("HX-Request", "true");
        SignInEntry.pagesOnly().saveRequest(part, response);
        assertThat(part.getSession(false)).isNull();
    }
}
