package com.supportpro.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@SpringBootTest
@AutoConfigureMockMvc
class CommandLineRoutesTest {

    private static final Path ROUTES = Path.of("../cli/src/test/resources/com/supportpro/cli/routes.txt");

    @Autowired
    private List<HandlerMapping> mappings;

    @Test
    void everyRouteThatTheCommandLineCallsIsThere() throws IOException {
        List<String> called = Files.readAllLines(ROUTES);

        assertThat(called).hasSizeGreaterThan(20).allMatch(this::routed);
        assertThat(routed("GET /api/v1/nowhere")).isFalse();
    }

    private boolean routed(String route) {
        String[] parts = route.replaceAll("\\{[a-z]+}", "some-1").split("[ ?]");
        var request = new MockHttpServletRequest(parts[0], parts[1]);
        if (parts.length > 2) {
            request.addParameter(parts[2].replaceFirst("=.*", ""), parts[2].replaceFirst(".*=", ""));
        }
        if (route.matches("POST /api/v1/(bundles|packages)")) {
            request.setContentType("application/zip");
        }
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .filter(mapping -> !(mapping instanceof AbstractUrlHandlerMapping))
                .anyMatch(mapping -> handles(mapping, request));
    }

    private static boolean handles(HandlerMapping mapping, MockHttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException otherMethod) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(request.getMethod() + " " + request.getRequestURI(), e);
        }
    }
}
