package com.supportpro.store.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublisherAccessTest {

    private final PublisherTokens tokens =
            new PublisherTokens(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
    private final PublisherAccess access = new PublisherAccess(tokens, new PublisherLimit(2));

    @Test
    void anAddressThatTriesTooManyTokensHasToWait() throws ServletException, IOException {
        assertThat(answer("Bearer guess-1").getStatus()).isEqualTo(200);
        assertThat(answer("Bearer guess-2").getStatus()).isEqualTo(200);

        MockHttpServletResponse third = answer("Bearer guess-3");

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getContentType()).startsWith("application/problem+json");
        assertThat(third.getContentAsString()).contains("urn:supportpro:problem:too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(third.getHeader("Retry-After"))))
                .isBetween(1, 60);
    }

    private MockHttpServletResponse answer(String authorization) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/publishers/acme/releases");
        request.addHeader("Authorization", authorization);
        MockHttpServletResponse response = new MockHttpServletResponse();
        access.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
