package com.supportpro.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitFilterTest {

    private final BodyLimitFilter filter = new BodyLimitFilter(new WebLimits(DataSize.ofBytes(10), null));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/operator/tickets");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void peopleAreLedToThePageOfTheErrorAndProgramsGetAProblem() throws Exception {
        request.setContent(new byte[11]);
        request.addHeader("Accept", "text/html,application/xhtml+xml");
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.isCommitted()).isTrue();
        assertThat(response.getContentAsString()).isEmpty();

        MockHttpServletResponse toProgram = new MockHttpServletResponse();
        request.removeHeader("Accept");
        filter.doFilter(request, toProgram, new MockFilterChain());
        assertThat(toProgram.getStatus()).isEqualTo(413);
        assertThat(toProgram.getContentAsString()).contains("urn:supportpro:problem:too-large");
    }

    @Test
    void whatFitsGoesOn() throws Exception {
        request.setContent(new byte[10]);
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void moreIsTakenAtThePathItselfOrBelowOneThatEndsWithASlash() {
        WebLimits limits = new WebLimits(
                DataSize.ofBytes(10), Map.of("/api/bundles", DataSize.ofBytes(20), "/files/", DataSize.ofBytes(30)));

        assertThat(limits.bodyOf("/api/bundles")).isEqualTo(20);
        assertThat(limits.bodyOf("/api/bundles/requests")).isEqualTo(10);
        assertThat(limits.bodyOf("/api/bundlesofmine")).isEqualTo(10);
        assertThat(limits.bodyOf("/files/one")).isEqualTo(30);
    }
}
